package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.jobs.Jobs;
import org.komshi.journeys.Journey;
import org.komshi.journeys.Tab;
import org.springframework.beans.factory.annotation.Autowired;

/** From the committee's session to the applicant's letter, through the pages. */
class DecisionJourneyTest extends Journey {
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
    void a_manager_writes_the_decision_takes_it_and_sends_the_letters() {
        Example example = examples.fullApplications(3);
        var agron = cast.agron();
        Tab vesna = as(cast.vesna());
        vesna.open(example.desk("decision"));
        var page = vesna.page();
        page.locator("#metOn").fill("2027-08-17");
        page.locator("select[name=member-" + agron.value() + "]").selectOption("present");
        page.locator("#first").fill("3");
        page.locator("button[value=first]").click();
        page.locator("#outcome-" + example.proposal(2).value()).selectOption("grant");
        page.locator("#amount-" + example.proposal(2).value()).fill("500000");
        page.locator("button[value=decide]").click();
        assertThat(page.url()).endsWith("/decision/confirmation");
        assertThat(page.locator(".problems").textContent()).contains("1.500.000");
        vesna.picture("awards-decision-refused");

        vesna.open(example.desk("decision"));
        page.locator("#outcome-" + example.proposal(2).value()).selectOption("reject");
        page.locator("#amount-" + example.proposal(0).value()).fill("485 tausend");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#amount-" + example.proposal(0).value()).inputValue())
                .isEqualTo("485 tausend");
        vesna.expectSound().picture("awards-decision-problem");
        page.locator("#amount-" + example.proposal(0).value()).fill("485.000");
        page.locator("#reason-" + example.proposal(0).value()).fill("Радиостаниците може да се позајмат.");
        page.locator("button[value=decide]").click();
        vesna.expectSound().picture("awards-decision-confirmation");
        page.locator(".button-grave").click();
        assertThat(page.url()).endsWith("/letters");
        vesna.expectSound().picture("awards-letters");

        vesna.open(example.desk("letters/confirmation")).picture("awards-sending");
        jobs.finishNow(awards.sendLetters(example.round(), cast.vesna()).orElseThrow());
        vesna.open(example.desk("decision")).picture("awards-decision-taken");
        vesna.open(example.desk("letters/" + example.proposal(3).value())).picture("awards-letter-at-desk");

        Tab applicant = as(example.applicants().get(2));
        String letter = "/my/letters/"
                + awards.letter(example.proposal(2)).orElseThrow().value();
        applicant.open(letter).expectSound().picture("awards-my-letter");
        applicant.page().locator("#text").fill("Критериумот 3 е собран погрешно.");
        applicant.page().locator("form.form button").click();
        applicant.picture("awards-my-complaint");

        Tab petar = as(cast.petar());
        petar.open("/desk/calls/" + example.call().value() + "/complaints").picture("awards-complaints");
        petar.page().locator("table a").first().click();
        petar.expectSound().picture("awards-complaint");
        assertThat(as(agron)
                        .open(example.desk("decision"))
                        .page()
                        .locator("form.form")
                        .count())
                .as("the committee reads")
                .isZero();
    }
}
