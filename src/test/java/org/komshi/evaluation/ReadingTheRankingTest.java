package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ReadingTheRankingTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    EvaluationExamples examples;

    @Autowired
    Evaluation evaluation;

    @Autowired
    People people;

    private Example round;
    private List<PersonId> assessors;
    private PersonId committee;

    @BeforeEach
    void six_full_applications_of_which_one_is_not_eligible() {
        examples.atClosing();
        round = examples.fullApplications(6);
        committee = cast.somebody(Role.COMMITTEE);
        evaluation.open(round.round(), cast.petar());
        for (int at = 0; at < 6; at++) {
            evaluation.checkAndConclude(
                    round.round(), round.proposal(at), at == 5 ? Map.of("registered", "E1") : Map.of(), cast.petar());
        }
        assessors = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
        evaluation.invite(round.call(), assessors, cast.petar());
        assessors.forEach(assessor -> evaluation.declare(round.call(), Map.of(), assessor));
        evaluation.assign(round.round(), 2, EvaluationExamples.DUE, cast.petar());
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void the_money_ties_and_thresholds_are_shown_with_their_words() {
        give(5, 4, 4, 4, 2);

        String page =
                hub.as(cast.somebody(Role.OFFICER)).get(round.desk("ranking")).body();

        assertThat(page)
                .contains("2,000,000", "100.00", "80.00", "within the money", "below the threshold", "tied")
                .contains("Exactly equal means share a place", "class=\"interval\"")
                .contains("Not eligible", "E1 ")
                .doesNotContain("This ranking is provisional");
        assertThat(page.replace("\u00A0", " ")).contains("401,000 NOK");
    }

    @Test
    void while_assessments_are_missing_it_is_provisional_and_names_them_for_the_desk_alone() {
        Task missing = evaluation.tasks(round.round()).getFirst();
        give(List.of(missing), 4, 4, 4, 4, 4);
        Person assessor = people.person(missing.assessor());

        String officer =
                hub.as(cast.somebody(Role.OFFICER)).get(round.desk("ranking")).body();
        String member = hub.as(committee).get(round.desk("ranking")).body();

        assertThat(officer).contains("This ranking is provisional", "1 assessment is missing", assessor.name());
        assertThat(member).contains("This ranking is provisional").doesNotContain(assessor.name());
        assertThat(evaluation.ranking(round.round()).isComplete()).isFalse();
    }

    @Test
    void the_committee_reads_points_and_reasons_without_names() {
        give(5, 4, 4, 4, 2);
        String page = "/desk/proposals/" + round.proposal(0).value() + "/assessments";
        String name = people.person(assessors.getFirst()).name();

        assertThat(hub.as(committee).get(page).body())
                .contains("Assessor 1", "Because of this.", "The secret text of proposal 1")
                .doesNotContain(name + "<")
                .doesNotContain("/return");
        assertThat(hub.as(cast.dejan()).get(page).body()).contains(name);
        assertThat(hub.as(committee).get(round.desk("checks")).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void the_sheet_has_every_criterion_and_the_same_figures() throws Exception {
        give(5, 4, 4, 4, 2);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                hub.as(cast.dejan()).get(round.desk("ranking.xlsx")).bytes()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getLastCellNum()).isEqualTo((short) 18);
            assertThat(sheet.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(100);
            assertThat(sheet.getRow(4).getCell(15).getNumericCellValue()).isEqualTo(401_000);
        }
    }

    @Test
    void assessors_and_strangers_find_nothing() {
        assertThat(hub.as(assessors.getFirst()).get(round.desk("ranking")).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(hub.as(assessors.getFirst()).get(round.desk("ranking.xlsx")).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.somebody(org.komshi.identity.Scope.country("AL"), Role.COMMITTEE))
                        .get(round.desk("ranking"))
                        .status())
                .isEqualTo(404);
    }

    private void give(int... points) {
        give(List.of(), points);
    }

    private void give(List<Task> without, int... points) {
        var criteria = evaluation.ranking(round.round()).grid().criteria();
        evaluation.tasks(round.round()).stream()
                .filter(task -> !without.contains(task))
                .forEach(task -> assertThat(evaluation.submit(
                                task.assessment(),
                                criteria.stream()
                                        .map(criterion -> Mark.of(
                                                criterion.id(),
                                                BigDecimal.valueOf(
                                                        points[round.proposals().indexOf(task.proposal())]),
                                                "Because of this."))
                                        .toList(),
                                "",
                                task.assessor()))
                        .isEmpty());
    }
}
