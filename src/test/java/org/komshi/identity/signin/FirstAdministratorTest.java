package org.komshi.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

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
            new FirstAdministrator(roles, code(), settings(person.email().toUpperCase())).welcome(person);

            assertThat(roles.inForce(person.id())).containsExactly(Role.ADMINISTRATOR);
        });
    }

    @Test
    void nobody_else_does_and_nobody_without_the_setting() {
        inAHubWithoutAdministrator(person -> {
            new FirstAdministrator(roles, code(), settings("other@example.org")).welcome(person);
            new FirstAdministrator(roles, code(), settings("")).welcome(person);

            assertThat(roles.inForce(person.id())).isEmpty();
        });
    }

    @Test
    void once_there_is_one_the_setting_gives_nothing_any_more() {
        cast.teuta();
        Person person = people.person(cast.somebody());
        transaction.executeWithoutResult(
                _ -> new FirstAdministrator(roles, code(), settings(person.email())).welcome(person));

        assertThat(roles.inForce(person.id())).isEmpty();
    }

    @Test
    void the_printed_code_makes_one_administrator_once() {
        inAHubWithoutAdministrator(person -> {
            String printed = code().issue().orElseThrow();

            assertThat(code().spend("AAAA-AAAA-AAAA-AAAA")).contains(new CannotSignIn.WrongFirstCode());
            assertThat(code().spend(printed.toLowerCase().replace('-', ' '))).isEmpty();
            assertThat(code().spend(printed)).contains(new CannotSignIn.FirstCodeOver());
        });
    }

    @Test
    void a_new_start_makes_the_code_before_void_and_a_day_makes_any() {
        inAHubWithoutAdministrator(person -> {
            String first = code().issue().orElseThrow();
            String second = code().issue().orElseThrow();

            assertThat(code().spend(first)).contains(new CannotSignIn.WrongFirstCode());
            clock.set(clock.instant().plus(FirstCode.LIFE));
            assertThat(code().spend(second)).contains(new CannotSignIn.FirstCodeOver());
            clock.followDatabase();
        });
    }

    @Test
    void once_there_is_an_administrator_no_code_is_made_or_taken() {
        cast.teuta();

        transaction.executeWithoutResult(_ -> {
            assertThat(code().issue()).isEmpty();
            assertThat(code().spend("anything")).contains(new CannotSignIn.AdministratorThere());
        });
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

    private FirstCode code() {
        return new FirstCode(jdbc, roles, clock);
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
        var said = new MapConfigurationPropertySource(
                Map.of("komshi.administrator", administrator, "komshi.trusted-proxies", String.join(",", proxies)));
        return new Binder(said).bindOrCreate("komshi", Settings.class);
    }
}
