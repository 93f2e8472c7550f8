package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** Through the door, as the loader of the demonstration goes. */
@HubTest
class TheWayToARankingTest {
    @Autowired
    Cast cast;

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
    void from_opening_to_ranking() {
        Example round = examples.fullApplications(4);
        List<PersonId> assessors = List.of(cast.mira(), cast.luan(), cast.elena());

        assertThat(evaluation.open(round.round(), cast.petar())).isEmpty();
        for (int at = 0; at < 4; at++) {
            Map<String, String> notMet = at == 3 ? Map.of("registered", "E1") : Map.of();
            assertThat(evaluation.checkAndConclude(round.round(), round.proposal(at), notMet, cast.petar()))
                    .isEmpty();
        }
        assertThat(evaluation.invite(round.call(), assessors, cast.petar())).isEmpty();
        for (PersonId assessor : assessors) {
            Map<org.komshi.applications.ApplicationId, String> conflicts =
                    assessor.equals(cast.mira()) ? Map.of(round.application(0), "My sister works there.") : Map.of();
            assertThat(evaluation.declare(round.call(), conflicts, assessor)).isEmpty();
        }
        assertThat(evaluation.assign(round.round(), 2, EvaluationExamples.DUE, cast.petar()))
                .isEmpty();
        assertThat(evaluation.tasks(round.round()))
                .hasSize(6)
                .noneMatch(task -> task.proposal().equals(round.proposal(0))
                        && task.assessor().equals(cast.mira()));

        for (Task task : evaluation.tasks(round.round())) {
            int points = task.proposal().equals(round.proposal(1))
                    ? 5
                    : task.proposal().equals(round.proposal(2)) ? 2 : 4;
            assertThat(evaluation.submit(task.assessment(), marks(round, points), "Well thought out.", task.assessor()))
                    .isEmpty();
        }
        Ranking ranking = evaluation.ranking(round.round());

        assertThat(ranking.isComplete()).isTrue();
        assertThat(ranking.lines())
                .extracting(line -> line.entry().proposal())
                .containsExactly(round.proposal(1), round.proposal(0), round.proposal(2));
        assertThat(ranking.lines().getFirst().score().orElseThrow().total()).isEqualTo(Fraction.of(100));
        assertThat(ranking.lines())
                .extracting(Ranking.Line::standing)
                .containsExactly(Ranking.Standing.WITHIN, Ranking.Standing.WITHIN, Ranking.Standing.BELOW_THRESHOLD);
        assertThat(ranking.notEligible())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reasons()).containsOnlyKeys("E1"));
        assertThat(evaluation.assessments(round.round(), round.proposal(1)))
                .hasSize(2)
                .allSatisfy(assessed -> assertThat(assessed.total()).isEqualTo(Fraction.of(100)));
    }

    @Test
    void a_stranger_to_the_call_meets_nothing_at_any_verb() {
        Example round = examples.conceptNotes(1);
        PersonId stranger = cast.ana();

        assertThatThrownBy(() -> evaluation.open(round.round(), stranger)).isInstanceOf(NotFound.class);
        evaluation.open(round.round(), cast.petar());
        assertThatThrownBy(() -> evaluation.check(round.proposal(0), List.of(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evaluation.conclude(round.proposal(0), true, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evaluation.invite(round.call(), List.of(cast.mira()), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evaluation.declare(round.call(), Map.of(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evaluation.assign(round.round(), 2, EvaluationExamples.DUE, stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_of_a_proposal_is_checked_before_the_round_is_opened() {
        Example round = examples.conceptNotes(1);

        assertThatThrownBy(() -> evaluation.check(round.proposal(0), List.of(Finding.met("language")), cast.petar()))
                .isInstanceOf(NotFound.class);
    }

    private List<Mark> marks(Example round, int points) {
        Grid grid = evaluation.ranking(round.round()).grid();
        return grid.criteria().stream()
                .map(criterion -> Mark.of(criterion.id(), BigDecimal.valueOf(points), "Because of what is written."))
                .toList();
    }
}
