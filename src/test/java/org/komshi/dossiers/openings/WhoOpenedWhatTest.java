package org.komshi.dossiers.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.Applying;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Evaluation;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.komshi.web.AccessRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking has a face: a line for each person, thing and hour. */
@HubTest
class WhoOpenedWhatTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Applying applying;

    @Autowired
    Evaluation evaluation;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    CallView call;
    UUID application;
    PersonId officer;
    PersonId auditor;

    @BeforeEach
    void an_application_is_open_to_the_desk() {
        call = applying.callClosingAt(java.time.Instant.parse("2027-03-01T11:00:00Z"));
        Applying.Drafted drafted = applying.complete(call);
        applying.submitted(drafted);
        application = drafted.application().value();
        clock.set(java.time.Instant.parse("2027-03-01T11:00:00Z"));
        officer = cast.somebody(Scope.call(call.id().value()), Role.OFFICER);
        auditor = cast.somebody(Scope.call(call.id().value()), Role.AUDITOR);
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    private void open() {
        assertThat(evaluation.open(call.firstRound().id(), cast.petar())).isEmpty();
    }

    private int lines(PersonId person) {
        return jdbc.sql("select count(*) from dossiers.opening where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_page_opened_three_times_in_an_hour_is_one_line_and_another_in_the_next() {
        open();
        SignedIn browser = hub.as(officer);
        for (int time = 0; time < 3; time++) {
            assertThat(browser.get("/desk/applications/" + application).status())
                    .isEqualTo(200);
        }
        assertThat(lines(officer)).isEqualTo(1);

        clock.set(clock.instant().plus(Duration.ofHours(1)));
        browser.get("/desk/applications/" + application);
        browser.get("/desk/dossiers/application/" + application);

        assertThat(lines(officer)).isEqualTo(3);
        String log = hub.as(auditor)
                .get("/desk/openings?of=application:" + application)
                .body();
        assertThat(log).contains(name(officer), "dossier", "1 Mar 2027");
        assertThat(hub.as(auditor)
                        .get("/desk/openings?of=call:" + call.id().value() + "&what=dossier&find=nobody+of+this+name")
                        .body())
                .contains("Nothing was opened");
        assertThat(hub.as(auditor)
                        .get("/desk/openings.xlsx?of=application:" + application)
                        .bytes())
                .startsWith('P', 'K');
    }

    private String name(PersonId person) {
        return jdbc.sql("select name from identity.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    @Test
    void what_one_may_not_see_one_has_not_opened() {
        SignedIn browser = hub.as(officer);
        assertThat(browser.get("/desk/applications/" + application).status()).isEqualTo(404);
        assertThat(browser.get("/desk/applications/" + UUID.randomUUID()).status())
                .isEqualTo(404);

        assertThat(lines(officer)).isZero();
    }

    @Test
    void auditors_read_the_log_of_their_calls_administrators_all_of_it_others_none() {
        open();
        hub.as(officer).get("/desk/applications/" + application);
        String of = "/desk/openings?of=application:" + application;
        PersonId elsewhere = cast.somebody(Scope.call(UUID.randomUUID()), Role.AUDITOR);

        assertThat(hub.as(auditor).get(of).body()).contains(name(officer));
        assertThat(hub.as(cast.teuta()).get(of).body()).contains(name(officer));
        assertThat(hub.as(elsewhere).get(of).body())
                .contains("Nothing was opened")
                .doesNotContain(name(officer));
        assertThat(hub.as(elsewhere).get("/desk/openings").body()).doesNotContain(name(officer));
        assertThat(hub.as(officer).get(of).status()).isIn(403, 404);
    }

    @Test
    void every_door_that_is_watched_is_there() {
        Set<String> addresses = AccessRules.read().stream()
                .filter(rule -> rule.method().equals("GET"))
                .map(AccessRules.Rule::address)
                .collect(Collectors.toSet());

        assertThat(addresses).containsAll(Door.BY_PATTERN.keySet()).contains(Door.DOSSIERS);
        assertThat(addresses.stream()
                        .filter(address -> address.matches(
                                "/desk/(applications|proposals|complaints|awards|supplements|reopenings)/.*")))
                .as("a page of an application that nobody would see was opened: add a Door")
                .allMatch(Door.BY_PATTERN::containsKey);
        for (Door.Id id : Door.Id.values()) {
            assertThat(jdbc.sql(id.find())
                            .param("id", UUID.randomUUID())
                            .param("person", officer.value())
                            .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                            .query()
                            .listOfRows())
                    .isEmpty();
        }
    }
}
