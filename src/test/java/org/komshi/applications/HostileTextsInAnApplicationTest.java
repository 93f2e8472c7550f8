package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.HostileText.SIGN;
import static org.komshi.HostileText.TYPED;
import static org.komshi.HostileText.doesNothingOn;
import static org.komshi.HostileText.isDefusedIn;
import static org.komshi.HostileText.standsOn;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.PageForm;
import org.komshi.SignedIn;
import org.komshi.applications.Applying.Drafted;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Evaluation;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Section;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Every text question of a form comes back whole and does nothing: pages, mails, sheets, the canonical file. */
@HubTest
class HostileTextsInAnApplicationTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Evaluation evaluation;

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
    void they_come_back_whole_and_do_nothing_before_and_after_the_deadline() {
        CallView call = applying.callClosingAt(CLOSES);
        Drafted drafted = applying.complete(call);
        SignedIn ana = hub.as(drafted.representative());
        String application = "/my/applications/" + drafted.application().value();
        String proposal = "/my/proposals/" + drafted.proposal().value();
        int written = 0;
        FormDefinition form = applications.content(drafted.proposal()).form();
        for (Section section : form.sections()) {
            String address = proposal + "/sections/" + section.id();
            SignedIn.Answer page = ana.get(address);
            if (page.body().contains("<textarea") || page.body().contains("type=\"text\"")) {
                assertThat(ana.post(
                                        address,
                                        PageForm.on(page, address)
                                                .everyText(TYPED)
                                                .sent())
                                .status())
                        .isEqualTo(303);
                standsOn(ana, address);
                written++;
            }
        }
        assertThat(written).isPositive();
        doesNothingOn(ana, "/my", application, application + "/check");
        assertThat(ana.post(proposal + "/submission", "declared", "yes").status())
                .isEqualTo(303);
        doesNothingOn(ana, proposal + "/submission");
        standsOn(ana, proposal);
        SignedIn.Answer canonical = ana.get(proposal + "/canonical.json");
        assertThat(JsonMapper.shared().readTree(canonical.bytes()).isObject()).isTrue();
        assertThat(new String(canonical.bytes(), StandardCharsets.UTF_8))
                .contains(SIGN)
                .doesNotContain("\u202E")
                .doesNotContain("\u200B");

        clock.set(CLOSES);
        evaluation.open(call.round(1).id(), cast.petar());
        SignedIn petar = hub.as(cast.petar());
        String desk = "/desk/calls/" + call.id().value();
        standsOn(
                petar,
                desk + "/applications",
                "/desk/applications/" + drafted.application().value());
        isDefusedIn(petar.get(desk + "/applications.xlsx").bytes());
        doesNothingOn(petar, desk + "/rounds/1/opening", desk + "/rounds/1/opening/list.txt");
    }

    @Test
    void a_text_beyond_all_measure_is_told_and_nothing_breaks() {
        Drafted drafted = applying.complete(applying.callClosingAt(CLOSES));
        SignedIn ana = hub.as(drafted.representative());
        String section = "/my/proposals/" + drafted.proposal().value() + "/sections/"
                + applications
                        .content(drafted.proposal())
                        .form()
                        .sections()
                        .getFirst()
                        .id();

        SignedIn.Answer saved = ana.post(
                section,
                PageForm.on(ana.get(section), section)
                        .everyText("word ".repeat(40_000))
                        .sent());

        assertThat(saved.status()).isLessThan(500);
        assertThat(ana.get(section).status()).isEqualTo(200);
        assertThat(ana.get("/my/applications/" + drafted.application().value() + "/check")
                        .body())
                .contains(section);
    }
}
