package org.komshi.evaluation.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.komshi.evaluation.Fraction;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Score;
import org.komshi.forms.Grid;

/** From points to a score, exactly. The rule in words, with a worked example: docs/rules/scoring.md. */
public final class WeightedMean {
    /** Assessments further apart than this part of the best total are pointed out: one fifth. */
    private static final Fraction FAR_APART = Fraction.of(1).over(Fraction.of(5));

    private WeightedMean() {}

    /**
     * The weighted points of one assessment, as a share of those it could give, on the grid's whole scale: a criterion
     * that is not applicable neither helps nor harms.
     *
     * @throws ArithmeticException when no criterion has points
     */
    public static Fraction total(Grid grid, List<Mark> marks) {
        Fraction given = Fraction.ZERO;
        Fraction reachable = Fraction.ZERO;
        for (Mark mark : marks) {
            var criterion = grid.criterion(mark.criterion());
            if (criterion.isPresent() && mark.points().isPresent()) {
                given = given.plus(
                        Fraction.of(mark.points().get().multiply(criterion.get().weight())));
                reachable = reachable.plus(Fraction.of(criterion.get().mostWeighted()));
            }
        }
        return given.over(reachable).times(Fraction.of(grid.most()));
    }

    /** @param assessments submitted ones, at least one */
    public static Score of(Grid grid, List<List<Mark>> assessments) {
        List<Fraction> totals =
                assessments.stream().map(marks -> total(grid, marks)).toList();
        Fraction total = Fraction.mean(totals);
        Fraction lowest = Collections.min(totals);
        Fraction highest = Collections.max(totals);
        Map<String, Fraction> criteria = criteria(grid, assessments);
        return new Score(
                total,
                lowest,
                highest,
                criteria,
                below(grid, criteria),
                total.compareTo(Fraction.of(grid.threshold())) < 0,
                highest.minus(lowest).compareTo(Fraction.of(grid.most()).times(FAR_APART)) > 0);
    }

    private static Map<String, Fraction> criteria(Grid grid, List<List<Mark>> assessments) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        for (Grid.Criterion criterion : grid.criteria()) {
            List<Fraction> points = assessments.stream()
                    .flatMap(List::stream)
                    .filter(mark -> mark.criterion().equals(criterion.id()))
                    .flatMap(mark -> mark.points().stream())
                    .map(Fraction::of)
                    .toList();
            if (!points.isEmpty()) {
                means.put(criterion.id(), Fraction.mean(points));
            }
        }
        return means;
    }

    private static List<String> below(Grid grid, Map<String, Fraction> means) {
        Predicate<Grid.Criterion> fails = criterion -> means.containsKey(criterion.id())
                && means.get(criterion.id()).compareTo(Fraction.of(criterion.threshold())) < 0;
        return grid.criteria().stream().filter(fails).map(Grid.Criterion::id).toList();
    }
}
