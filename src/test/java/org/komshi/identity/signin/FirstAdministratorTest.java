package org.komshi.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.database.HubClock;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@HubTest
class FirstAdministratorTest {
    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoever_proves_the_hosts_address_becomes_administrator_while_there_is_none() {
        inAHubWithoutAdministrator(person -> {
            new FirstAdministrator(roles, settings(person.email().toUpperCase())).welcome(person);

            assertThat(roles.inForce(person.id())).containsExactly(Role.ADMINISTRATOR);
        });
    }

    @Test
    void nobody_else_does_and_nobody_without_the_setting() {
        inAHubWithoutAdministrator(person -> {
            new FirstAdministrator(roles, settings("other@example.org")).welcome(person);
            new FirstAdministrator(roles, settings("")).welcome(person);

            assertThat(roles.inForce(person.id())).isEmpty();
        });
    }

    @Test
    void once_there_is_one_the_setting_gives_nothing_any_more() {
        cast.teuta();
        Person person = people.person(cast.somebody());
        new FirstAdministrator(roles, settings(person.email())).welcome(person);

        assertThat(roles.inForce(person.id())).isEmpty();
    }

    @Test
    void a_sender_is_counted_by_network_and_only_trusted_proxies_are_believed() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 203.0.113.77, 10.0.0.2");

        assertThat(new SenderNetwork(settings("")).of(request)).isEqualTo(SenderNetwork.prefix("10.0.0.99"));
        assertThat(new SenderNetwork(settings("", "10.0.0.1", "10.0.0.2")).of(request))
                .isEqualTo(SenderNetwork.prefix("203.0.113.5"));
        assertThat(SenderNetwork.prefix("2001:db8:1:ffff::1")).isEqualTo(SenderNetwork.prefix("2001:db8:1::9"));
        assertThat(SenderNetwork.prefix("2001:db8:2::1")).isNotEqualTo(SenderNetwork.prefix("2001:db8:1::1"));
        assertThat(SenderNetwork.prefix("evil.example")).isEqualTo("unknown");
    }

    private void inAHubWithoutAdministrator(Consumer<Person> story) {
        transaction.executeWithoutResult(work -> {
            jdbc.sql("update identity.role set until_at = greatest(from_at, :now) where role = 'administrator'")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            PersonId person = cast.somebody();
            story.accept(people.person(person));
            work.setRollbackOnly();
        });
    }

    private static Settings settings(String administrator, String... proxies) {
        return new Settings(
                URI.create("http://localhost"),
                Path.of("data"),
                ZoneId.of("Europe/Skopje"),
                "en",
                true,
                false,
                true,
                administrator,
                List.of(proxies),
                new Settings.Database("", "", "", 0),
                new Settings.Mail("", 25, "", "", "hub@localhost", false),
                new Settings.Files(DataSize.ofMegabytes(25), ""),
                new Settings.Rights(Duration.ofDays(7), List.of()));
    }
}
