package org.komshi.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor reads what their role is for, as long as it holds: the hub, a programme, a call, or calls for a country. */
@HubTest
class TheScopeOfAnAuditorTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Roles roles;

    @Autowired
    Applying applying;

    @Autowired
    Evaluation evaluation;

    @Autowired
    HubClock clock;

    CallView call;
    List<String> pages;

    @BeforeEach
    void an_application_is_open_to_the_desk() {
        Instant closes = Instant.parse("2027-03-01T11:00:00Z");
        call = applying.callClosingAt(closes);
        Applying.Drafted drafted = applying.complete(call);
        applying.submitted(drafted);
        clock.set(closes);
        assertThat(evaluation.open(call.firstRound().id(), cast.petar())).isEmpty();
        String id = call.id().value().toString();
        String application = drafted.application().value().toString();
        pages = List.of(
                "/desk/dossiers/call/" + id,
                "/desk/dossiers/application/" + application,
                "/desk/dossiers/call/" + id + "/archive",
                "/desk/dossiers/application/" + application + "/archive",
                "/desk/applications/" + application,
                "/desk/calls/" + id + "/applications",
                "/desk/calls/" + id + "/conflicts",
                "/desk/proposals/" + drafted.proposal().value() + "/canonical.json");
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    private void finds(PersonId auditor, int status) {
        SignedIn browser = hub.as(auditor);
        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(browser.get(page).status()).as(page).isEqualTo(status));
    }

    @Test
    void reads_everything_within_it() {
        finds(cast.somebody(Role.AUDITOR), 200);
        finds(cast.somebody(Scope.programme(call.programme().value()), Role.AUDITOR), 200);
        finds(cast.somebody(Scope.call(call.id().value()), Role.AUDITOR), 200);
        finds(cast.somebody(Scope.country("MK"), Role.AUDITOR), 200);
    }

    @Test
    void finds_nothing_beside_it() {
        finds(cast.somebody(Scope.programme(UUID.randomUUID()), Role.AUDITOR), 404);
        finds(cast.somebody(Scope.call(UUID.randomUUID()), Role.AUDITOR), 404);
        finds(cast.somebody(Scope.country("XX"), Role.AUDITOR), 404);
    }

    @Test
    void of_the_programme_but_not_of_the_hub_reads_its_dossier_and_no_other() {
        SignedIn browser = hub.as(cast.somebody(Scope.programme(call.programme().value()), Role.AUDITOR));

        assertThat(browser.get("/desk/dossiers/programme/" + call.programme().value())
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/desk/dossiers/person/" + cast.petar().value()).status())
                .isEqualTo(404);
        assertThat(browser.get("/desk/backups").status()).isEqualTo(404);
        assertThat(hub.as(cast.somebody(Role.AUDITOR)).get("/desk/backups").status())
                .isEqualTo(200);
    }

    @Test
    void ends_with_its_last_day() {
        PersonId auditor = cast.somebody();
        Instant now = clock.instant();
        roles.give(
                auditor,
                Role.AUDITOR,
                Scope.call(call.id().value()),
                new Roles.Period(now, now.plus(Duration.ofDays(10))),
                cast.teuta());
        finds(auditor, 200);

        clock.set(now.plus(Duration.ofDays(10)));
        SignedIn browser = hub.as(auditor);
        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(browser.get(page).status()).as(page).isIn(403, 404));
    }

    @Test
    void is_offered_on_the_page_where_roles_are_given() {
        String page = hub.as(cast.teuta())
                .get("/desk/people/" + cast.somebody().value())
                .body();

        assertThat(page)
                .contains(
                        "<option value=\"auditor\"",
                        "<option value=\"hub:\"",
                        "<option value=\"programme:" + call.programme().value(),
                        "<option value=\"call:" + call.id().value(),
                        "<option value=\"country:MK\"",
                        "name=\"until\"");
    }
}
