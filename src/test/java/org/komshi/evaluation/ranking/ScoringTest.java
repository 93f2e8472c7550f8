package org.komshi.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.Fraction;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Ranking.Line;
import org.komshi.evaluation.Ranking.Standing;
import org.komshi.evaluation.Score;
import org.komshi.forms.Grid;
import org.komshi.language.Text;
import org.komshi.money.Money;

/** Docs/rules/scoring.md, with its worked example. */
class ScoringTest {
    private static final Grid GRID = grid("30");

    @Test
    void the_worked_example_of_the_rule_page() {
        List<Mark> mira = marks("4", "3", "4", "5", "2");
        List<Mark> luan = marks("3", "4", "3", "4", "-");

        Score score = WeightedMean.of(GRID, List.of(mira, luan));

        assertThat(WeightedMean.total(GRID, mira)).isEqualTo(Fraction.of(38));
        assertThat(WeightedMean.total(GRID, luan)).isEqualTo(fraction(310, 9));
        assertThat(score.total()).isEqualTo(fraction(326, 9));
        assertThat(score.total().rounded(2)).isEqualByComparingTo("36.22");
        assertThat(score.lowest().rounded(2)).isEqualByComparingTo("34.44");
        assertThat(score.highest().rounded(2)).isEqualByComparingTo("38.00");
        assertThat(score.criteria().get("relevance").rounded(2)).isEqualByComparingTo("3.50");
        assertThat(score.criteria().get("value").rounded(2)).isEqualByComparingTo("2.00");
        assertThat(score.passes()).isTrue();
    }

    @Test
    void a_criterion_that_is_not_applicable_neither_helps_nor_harms() {
        assertThat(WeightedMean.total(GRID, marks("4", "4", "4", "4", "-"))).isEqualTo(Fraction.of(40));
        assertThat(WeightedMean.total(GRID, marks("4", "4", "4", "4", "4"))).isEqualTo(Fraction.of(40));
        assertThatThrownBy(() -> WeightedMean.total(GRID, marks("-", "-", "-", "-", "-")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_total_of_exactly_the_threshold_passes_and_a_hundredth_less_does_not() {
        assertThat(WeightedMean.of(GRID, List.of(marks("3", "3", "3", "3", "3")))
                        .totalBelow())
                .isFalse();
        assertThat(WeightedMean.of(GRID, List.of(marks("3", "3", "3", "2", "4")))
                        .totalBelow())
                .isTrue();
        assertThat(WeightedMean.of(
                                grid("36.22"), List.of(marks("4", "3", "4", "5", "2"), marks("3", "4", "3", "4", "-")))
                        .totalBelow())
                .isFalse();
        assertThat(WeightedMean.of(
                                grid("36.23"), List.of(marks("4", "3", "4", "5", "2"), marks("3", "4", "3", "4", "-")))
                        .totalBelow())
                .isTrue();
    }

    @Test
    void a_criterion_under_its_threshold_fails_a_proposal_with_a_high_total() {
        Score score = WeightedMean.of(GRID, List.of(marks("2", "5", "5", "5", "5"), marks("3", "5", "5", "5", "5")));

        assertThat(score.totalBelow()).isFalse();
        assertThat(score.below()).containsExactly("relevance");
        assertThat(score.passes()).isFalse();
    }

    @Test
    void assessments_more_than_a_fifth_of_the_scale_apart_are_pointed_out() {
        assertThat(WeightedMean.of(GRID, List.of(marks("5", "4", "4", "4", "4"), marks("3", "3", "3", "3", "4")))
                        .disagreement())
                .isTrue();
        assertThat(WeightedMean.of(GRID, List.of(marks("4", "4", "4", "4", "4"), marks("3", "3", "3", "3", "3")))
                        .disagreement())
                .as("exactly a fifth")
                .isFalse();
    }

    @Test
    void equal_totals_share_a_place_and_the_next_place_is_left_out() {
        List<Line> lines = Places.of(
                List.of(scored("C", 40, 100), scored("A", 45, 100), scored("B", 40, 100), scored("D", 35, 100)),
                envelope(1000));

        assertThat(lines).extracting(line -> line.entry().reference()).containsExactly("A", "B", "C", "D");
        assertThat(lines).extracting(line -> line.place().orElse(0)).containsExactly(1, 2, 2, 4);
        assertThat(lines).extracting(Line::tied).containsExactly(false, true, true, false);
    }

    @Test
    void the_money_ends_at_the_first_that_does_not_fit_and_nobody_slips_in_below() {
        List<Line> lines =
                Places.of(List.of(scored("A", 45, 600), scored("B", 42, 500), scored("C", 40, 100)), envelope(1000));

        assertThat(lines).extracting(Line::standing).containsExactly(Standing.WITHIN, Standing.BEYOND, Standing.BEYOND);
        assertThat(lines)
                .extracting(line -> line.cumulated().orElseThrow())
                .containsExactly(nok(600), nok(1100), nok(1200));
    }

    @Test
    void a_tie_across_the_line_is_left_to_those_who_decide() {
        List<Line> lines =
                Places.of(List.of(scored("A", 45, 600), scored("B", 42, 300), scored("C", 42, 300)), envelope(1000));

        assertThat(lines)
                .extracting(Line::standing)
                .containsExactly(Standing.WITHIN, Standing.TIED_AT_THE_LINE, Standing.TIED_AT_THE_LINE);
    }

    @Test
    void a_sum_that_fills_the_envelope_to_the_last_unit_is_within_it() {
        assertThat(Places.of(List.of(scored("A", 45, 600), scored("B", 42, 400)), envelope(1000)))
                .extracting(Line::standing)
                .containsOnly(Standing.WITHIN);
    }

    @Test
    void without_an_envelope_thresholds_alone_decide_and_those_below_have_no_place() {
        List<Line> lines = Places.of(
                List.of(
                        new Places.Scored(entry("U", 1), Optional.empty(), List.of()),
                        scored("L", 20, 100),
                        scored("A", 45, 600)),
                Optional.empty());

        assertThat(lines)
                .extracting(Line::standing)
                .containsExactly(Standing.PASSED, Standing.BELOW_THRESHOLD, Standing.UNSCORED);
        assertThat(lines).extracting(line -> line.place().orElse(0)).containsExactly(1, 0, 0);
    }

    private static Places.Scored scored(String reference, long total, long requested) {
        Fraction points = Fraction.of(total);
        return new Places.Scored(
                entry(reference, requested),
                Optional.of(new Score(points, points, points, java.util.Map.of(), List.of(), total < 30, false)),
                List.of());
    }

    private static Ranking.Entry entry(String reference, long requested) {
        return new Ranking.Entry(
                new ProposalId(UUID.nameUUIDFromBytes(reference.getBytes())),
                new ApplicationId(UUID.nameUUIDFromBytes(reference.getBytes())),
                reference,
                Text.of("en", reference),
                reference,
                Optional.of(nok(requested)),
                Optional.empty());
    }

    private static Optional<Money> envelope(long amount) {
        return Optional.of(nok(amount));
    }

    private static Money nok(long amount) {
        return Money.of(String.valueOf(amount), "NOK");
    }

    private static Fraction fraction(long numerator, long denominator) {
        return Fraction.of(numerator).over(Fraction.of(denominator));
    }

    private static List<Mark> marks(String... points) {
        List<Grid.Criterion> criteria = GRID.criteria();
        return IntStream.range(0, points.length)
                .mapToObj(at -> points[at].equals("-")
                        ? Mark.notApplicable(criteria.get(at).id(), "because")
                        : Mark.of(criteria.get(at).id(), new BigDecimal(points[at]), "because"))
                .toList();
    }

    private static Grid grid(String threshold) {
        return new Grid(
                "example",
                1,
                Text.of("en", "Example"),
                Arrays.asList(
                        criterion("relevance", 3, 3),
                        criterion("participation", 2, 2),
                        criterion("approach", 2, 2),
                        criterion("capacity", 2, 2),
                        criterion("value", 1, 0)),
                new BigDecimal(threshold));
    }

    private static Grid.Criterion criterion(String id, int weight, int threshold) {
        return new Grid.Criterion(
                id,
                Text.of("en", id),
                Text.NONE,
                new BigDecimal("5"),
                BigDecimal.ONE,
                BigDecimal.valueOf(weight),
                BigDecimal.valueOf(threshold),
                true);
    }
}
