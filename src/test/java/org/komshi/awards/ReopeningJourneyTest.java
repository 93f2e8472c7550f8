package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Mark;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.jobs.Jobs;
import org.komshi.journeys.Journey;
import org.komshi.journeys.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a complaint that was upheld to the new decision, through the pages. */
class ReopeningJourneyTest extends Journey {
    @Autowired
    AwardExamples examples;

    @Autowired
    Awards awards;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void an_application_is_opened_checked_assessed_by_others_and_decided_anew() {
        Example example = examples.conceptNotes(2);
        awards.draft(example.round(), examples.draft(example, 1), cast.petar());
        awards.decide(example.round(), cast.vesna());
        examples.at(LettersTest.SENT);
        jobs.finishNow(awards.sendLetters(example.round(), cast.petar()).orElseThrow());
        PersonId elena = cast.somebody(Role.ASSESSOR);
        evaluation.invite(example.call(), List.of(elena), cast.petar());
        evaluation.declare(example.call(), Map.of(), elena);
        ComplaintId complaint = upheld(example);

        Tab officer = as(cast.somebody(Role.OFFICER));
        officer.open("/desk/complaints/" + complaint.value()).expectSound().picture("awards-complaint-upheld");
        officer.page().locator("a[href$='/reopening']").click();
        officer.expectSound().picture("awards-opening-again");
        officer.page().locator("#reason").fill("The document was there; rule 3.2 was read wrongly.");
        officer.page().locator("form.form button").click();
        officer.expectSound().picture("awards-reopening-check");
        officer.page().locator("input[value=met]").all().forEach(box -> box.check());
        officer.page().locator("form[action$='/check'] button").click();
        officer.page()
                .locator("#assessors input[value='" + elena.value() + "']")
                .check();
        officer.page().locator("#due").fill("2027-05-10");
        officer.page().locator("form[action$='/assessors'] button").click();
        officer.expectSound().picture("awards-reopening-asked");
        as(elena).open("/assess").picture("awards-assess-again");
        assess(example, elena);

        Tab vesna = as(cast.vesna());
        String address = officer.page().url().replaceAll("^.*(/desk/)", "$1");
        vesna.open(address).expectSound().picture("awards-reopening-decision");
        vesna.page().locator("#metOn").fill("2027-04-20");
        vesna.page().locator("#members input").first().check();
        vesna.page().locator("input[value=grant]").check();
        vesna.page().locator("#why").fill("По новата проверка и новата оценка, пријавата е меѓу најдобрите.");
        vesna.page().locator("form[action$='/decision'] button").click();
        vesna.expectSound().picture("awards-reopening-confirmation");
        vesna.page().locator(".button-grave").click();
        assertThat(vesna.page().locator("a[href^='/desk/supplements/']").count())
                .isEqualTo(1);
        vesna.expectSound().picture("awards-reopening-decided");
    }

    private ComplaintId upheld(Example example) {
        int late = example.proposals().size() - 1;
        LetterId letter = awards.letter(example.proposal(late)).orElseThrow();
        awards.complain(letter, example.applicants().get(late), "Документот беше приложен.");
        ComplaintId complaint = awards.complaint(letter).orElseThrow();
        awards.answer(complaint, cast.somebody(Role.MANAGER), true, "Во право сте: документот беше приложен.");
        return complaint;
    }

    private void assess(Example example, PersonId assessor) {
        AssessmentId assessment = new AssessmentId(
                jdbc.sql("select id from evaluation.assessment where assessor = :person and reopening is not null")
                        .param("person", assessor.value())
                        .query(UUID.class)
                        .single());
        List<Mark> marks = evaluation.ranking(example.round()).grid().criteria().stream()
                .map(criterion -> Mark.of(criterion.id(), BigDecimal.valueOf(4), "Јасно и со примери од местото."))
                .toList();
        assertThat(evaluation.submit(assessment, marks, "Добра основа.", assessor))
                .isEmpty();
    }
}
