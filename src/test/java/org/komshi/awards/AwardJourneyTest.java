package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.applications.ProposalId;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.jobs.Jobs;
import org.komshi.journeys.Journey;
import org.komshi.journeys.Tab;
import org.springframework.beans.factory.annotation.Autowired;

/** What is public, whether it is accepted, and who comes next: through the pages. */
class AwardJourneyTest extends Journey {
    @Autowired
    AwardExamples examples;

    @Autowired
    Awards awards;

    @Autowired
    Jobs jobs;

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void an_award_is_published_with_care_declined_and_goes_to_the_next_one() {
        Example example = decided();
        jobs.finishNow(awards.sendLetters(example.round(), cast.vesna()).orElseThrow());
        AwardId award = examples.award(example.proposal(0));

        Tab applicant = as(example.applicants().get(0));
        applicant.open("/my/letters/"
                + awards.letter(example.proposal(0)).orElseThrow().value());
        applicant.page().locator("a.button-main").click();
        applicant.expectSound().picture("awards-my-award");
        applicant.page().locator("a[href$='/acceptance']").click();
        applicant.expectSound().picture("awards-accepting");
        applicant
                .open("/my/awards/" + award.value() + "/declining")
                .expectSound()
                .picture("awards-declining");
        applicant.page().locator("#reason").fill("Немаме тим за оваа година.");
        applicant.page().locator(".button-grave").click();
        assertThat(applicant.page().url()).endsWith("/my/awards/" + award.value());

        Tab vesna = as(cast.vesna());
        vesna.open("/desk/calls/" + example.call().value() + "/awards")
                .expectSound()
                .picture("awards-awards");
        vesna.page().locator("a.button-main").click();
        vesna.expectSound().picture("awards-reserve");
        vesna.page().locator("#why").fill("Еден примател се откажа, па се ослободи износ.");
        vesna.page().locator("form.form button.button-main").click();
        vesna.expectSound().picture("awards-reserve-confirmation");
        vesna.page().locator(".button-grave").click();
        vesna.page().locator("a[href^='/desk/supplements/']").first().click();
        vesna.expectSound().picture("awards-supplement");

        AwardId next = examples.award(example.proposal(2));
        Tab petar = as(cast.petar());
        petar.open("/desk/awards/" + next.value()).expectSound().picture("awards-award");
        petar.page().locator("#title-en").fill("A square for everybody");
        petar.page().locator("form[action$='/texts'] button").click();
        assertThat(petar.page().locator("#title-en").inputValue()).isEqualTo("A square for everybody");
        petar.page().locator("input[value=hidden]").check();
        petar.page().locator("#reason").fill("Заканите се сериозни.");
        petar.page().locator("form[action$='/publication'] button").click();
        petar.page().locator("input[value=full]").check();
        petar.page().locator("#reason").fill("Веќе нема закани.");
        petar.page().locator("form[action$='/publication'] button").click();
        petar.expectSound().picture("awards-showing-more");
        petar.page().locator(".button-grave").click();
        assertThat(petar.page().locator("a[href*='/grants/']").count()).isEqualTo(1);
    }

    private Example decided() {
        Example example = examples.fullApplications(4);
        examples.sensitive(example.proposal(1), example.applicants().get(1));
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put(example.proposal(0), Verdict.award(new BigDecimal("500000"), ""));
        verdicts.put(example.proposal(1), Verdict.award(new BigDecimal("500000"), ""));
        verdicts.put(example.proposal(2), Verdict.reserve("Добра идеја; парите не стигнуваат."));
        verdicts.put(example.proposal(3), Verdict.reserve("Добра идеја; парите не стигнуваат."));
        DecisionDraft draft = examples.draft(example, 2)
                .with(verdicts)
                .withTerms(new DecisionDraft.Terms(14, Optional.of(LocalDate.of(2027, 12, 31))));
        awards.draft(example.round(), draft, cast.petar());
        Tab vesna = as(cast.vesna());
        vesna.open(example.desk("decision")).expectSound().picture("awards-decision-reserve");
        vesna.open(example.desk("publication")).expectSound().picture("awards-publication");
        vesna.page().locator("form.form button.button-main").click();
        vesna.expectSound().picture("awards-decision-confirmation-levels");
        vesna.page().locator(".button-grave").click();
        examples.at(Instant.parse("2027-08-18T10:00:00Z"));
        return example;
    }
}
