package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.HostileText.KEPT;
import static org.komshi.HostileText.TYPED;
import static org.komshi.HostileText.doesNothingOn;
import static org.komshi.HostileText.standsOn;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.PageForm;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every text of a call, its corrigenda and its withdrawal comes back whole and does nothing. */
@HubTest
class HostileTextsInACallTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Programmes programmes;

    @Autowired
    Calls calls;

    @Autowired
    HubClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void they_come_back_whole_and_do_nothing() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        SignedIn petar = hub.as(cast.somebody(Role.OFFICER));
        String code = "ho-" + UUID.randomUUID().toString().substring(0, 8);
        ProgrammeId programme = programmes.create(CallExamples.programme());
        SignedIn.Answer made = petar.post(
                "/desk/calls",
                PageForm.on(petar.get("/desk/calls/new"), "/desk/calls")
                        .everyText(TYPED)
                        .with("programme", programme.value().toString())
                        .with("code", code.toUpperCase(java.util.Locale.ROOT))
                        .with("slug", code)
                        .sent());
        assertThat(made.status()).isEqualTo(303);
        String call = made.location();

        save(petar, call + "/texts");
        petar.post(call + "/rules", WritingACallAtTheDeskTest.rules("1"));
        petar.post(call + "/rounds", WritingACallAtTheDeskTest.rounds(new CallExamples(jdbc), "1", "2027-03-01T12:00"));
        standsOn(petar, call, call + "/texts", call + "/publication", call + "/preview/mk", "/desk/calls", "/desk");
        assertThat(petar.post(call + "/publication").location()).endsWith("?published");
        CallView view = calls.call(new CallId(UUID.fromString(call.substring(call.lastIndexOf('/') + 1))));
        assertThat(view.texts().byName().get("title").versions().get("en")).isEqualTo(KEPT);

        String[] corrected = new CorrigendumFields(
                        WritingACallAtTheDeskTest.rounds(new CallExamples(jdbc), "2", "2027-03-08T12:00"))
                .withNote(TYPED);
        SignedIn.Answer check = petar.post(call + "/corrigenda/check", corrected);
        assertThat(check.status()).isEqualTo(200);
        org.komshi.HostileText.isHarmless(check, "check");
        assertThat(petar.post(call + "/corrigenda", corrected).location()).endsWith("?published");

        String slug = view.slug();
        standsOn(petar, call + "/corrigenda", "/desk/dossiers/call/" + view.id().value());
        doesNothingOn(hub.visitor(), "/en/", "/en/calls/" + slug + "/eligibility");
        for (String language : new String[] {"en", "mk", "sq", "sr", "sr-Cyrl"}) {
            standsOn(hub.visitor(), "/" + language + "/calls/" + slug, "/" + language + "/calls?q=" + code);
        }
        standsOn(hub.visitor(), "/en/calls/" + slug + "/rounds/1");
        save(petar, call + "/withdrawal");
        standsOn(hub.visitor(), "/en/calls/" + slug);
    }

    private static void save(SignedIn browser, String address) {
        SignedIn.Answer page = browser.get(address);
        String action = page.body().contains("action=\"" + address + "\"") ? address : "";
        assertThat(browser.post(
                                address,
                                PageForm.on(page, action).everyText(TYPED).sent())
                        .status())
                .as(address)
                .isEqualTo(303);
    }

    private record CorrigendumFields(String[] rounds) {
        String[] withNote(String note) {
            java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(rounds));
            for (String language : new String[] {"en", "mk", "sq", "sr"}) {
                all.addAll(java.util.List.of("note-" + language, note));
            }
            return all.toArray(String[]::new);
        }
    }
}
