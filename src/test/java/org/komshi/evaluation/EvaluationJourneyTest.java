package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.identity.PersonId;
import org.komshi.journeys.Journey;
import org.komshi.journeys.Tab;
import org.springframework.beans.factory.annotation.Autowired;

/** From the closing instant to the ranking, in the browser: Petar in Macedonian, Luan in Albanian, Elena by keyboard. */
class EvaluationJourneyTest extends Journey {
    @Autowired
    EvaluationExamples examples;

    @Autowired
    Evaluation evaluation;

    @BeforeEach
    void at_the_closing_instant() {
        examples.atClosing();
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void an_officer_opens_the_round_checks_a_proposal_and_concludes() {
        Example round = examples.conceptNotes(2);
        Tab petar = as(cast.petar());
        fine(petar.open(round.desk("opening")));

        petar.page().locator("form.confirmation button").click();
        fine(petar.expect("Association 2 (invented)"));
        fine(petar.open(round.desk("checks")));
        petar.page().locator("tbody a").first().click();
        fine(petar.expect("The secret text of proposal 1"));
        petar.page().locator("input[value=met]").all().forEach(Locator::check);
        petar.page().locator("button[name=conclude]").click();
        fine(petar.expect("Association 1 (invented): подобен"));
        petar.page().locator("form.confirmation button").click();

        fine(petar.expect("Проверките на овој предлог се заклучени."));
        assertThat(evaluation.eligible(round.proposal(0))).contains(true);
    }

    @Test
    void an_assessor_declares_and_assesses_without_script() {
        Example round = examples.conceptNotes(2);
        opened(round, List.of(cast.luan()));
        Tab luan = withoutScript(cast.luan());
        String declarations = "/assess/calls/" + round.call().value() + "/declarations";
        fine(as(cast.luan()).open("/assess"));
        fine(as(cast.luan()).open(declarations));
        luan.open(declarations);

        luan.page().locator("input[type=radio][value=no]").all().forEach(Locator::check);
        luan.page().locator("#impartial").check();
        luan.page().locator("main form button").click();
        luan.expect("Deklarata juaj është e plotë.");
        evaluation.assign(round.round(), 1, EvaluationExamples.DUE, cast.petar());
        String assessment = "/assess/assessments/" + task(round, cast.luan());
        fine(as(cast.luan()).open(assessment));
        luan.open(assessment);
        luan.page().locator("main form button.button-main").click();
        luan.expect("10 gjëra");
        score(luan.page());
        luan.page().locator("main form button.button-main").click();

        luan.expect("Vlerësimi u dorëzua.");
        fine(as(cast.agron()).open(round.desk("ranking")).expect("Kjo renditje është e përkohshme."));
    }

    @Test
    void an_assessor_gives_points_by_keyboard_alone() {
        Example round = examples.conceptNotes(1);
        opened(round, List.of(cast.elena()));
        evaluation.declare(round.call(), Map.of(), cast.elena());
        evaluation.assign(round.round(), 1, EvaluationExamples.DUE, cast.petar());
        Tab elena = as(cast.elena()).open("/assess/assessments/" + task(round, cast.elena()));
        Page page = elena.page();

        page.locator("[name='points.relevance']").first().focus();
        for (int criterion = 0; criterion < 5; criterion++) {
            page.keyboard().press("Space");
            for (int points = 0; points < 4; points++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Tab");
            page.keyboard().type("Јасно и проверливо.");
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Tab"); // over the comment
        page.keyboard().press("Tab"); // over "save"
        page.keyboard().press("Enter");
        page.waitForURL("**/assess?said=submitted");

        assertThat(evaluation.assessments(round.round(), round.proposal(0)))
                .singleElement()
                .satisfies(assessed -> assertThat(assessed.total()).isEqualTo(Fraction.of(40)));
    }

    private void opened(Example round, List<PersonId> assessors) {
        evaluation.open(round.round(), cast.petar());
        round.proposals()
                .forEach(proposal -> evaluation.checkAndConclude(round.round(), proposal, Map.of(), cast.petar()));
        evaluation.invite(round.call(), assessors, cast.petar());
    }

    private String task(Example round, PersonId assessor) {
        return evaluation.tasks(round.round()).stream()
                .filter(task -> task.assessor().equals(assessor))
                .findFirst()
                .orElseThrow()
                .assessment()
                .value()
                .toString();
    }

    private static void score(Page page) {
        page.locator(".points input[value='4']").all().forEach(Locator::check);
        page.locator("textarea[name^='reason.']").all().forEach(reason -> reason.fill("E qartë dhe e verifikueshme."));
    }

    private static void fine(Tab tab) {
        tab.expectAccessible().expectHeadingsInOrder().expectNoSidewaysScroll(320);
    }
}
