package org.komshi.evaluation.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.evaluation.Fraction;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Ranking.Line;
import org.komshi.evaluation.Ranking.Standing;
import org.komshi.evaluation.Score;
import org.komshi.language.Phrases;
import org.komshi.money.Money;

/**
 * The ranking as its page shows it.
 *
 * @param named whether its reader may know who assesses
 */
public record RankingView(Ranking ranking, boolean named) {
    /** Decimals shown; what is compared is exact. */
    public static final int DECIMALS = 2;

    private static final int TEN = 10;

    public List<Line> lines() {
        return ranking.lines();
    }

    public String points(Fraction points, Phrases phrases) {
        return phrases.number(points.rounded(DECIMALS), DECIMALS);
    }

    public double at(Fraction points) {
        return points.rounded(6).doubleValue();
    }

    /** Lower end of the chart: where the lowest total or the threshold lies, on a round ten. */
    public int from() {
        return Math.max(0, (int) Math.floor(Math.min(threshold(), lowest()) / TEN) * TEN);
    }

    /** Upper end of the chart: the best total there is, on a round ten above the highest. */
    public int to() {
        double highest =
                scores().mapToDouble(score -> at(score.highest())).max().orElse(threshold());
        double above = Math.ceil(Math.max(threshold(), highest) / TEN) * TEN;
        return (int) Math.ceil(Math.min(ranking.grid().most().doubleValue(), above));
    }

    private double lowest() {
        return scores().mapToDouble(score -> at(score.lowest())).min().orElse(0);
    }

    private Stream<Score> scores() {
        return ranking.lines().stream().flatMap(line -> line.score().stream());
    }

    public double threshold() {
        return ranking.grid().threshold().doubleValue();
    }

    /** How much all of a grant line ask for together. */
    public Optional<Money> requested(Ranking.Group group) {
        return sum(group.lines());
    }

    public Optional<Money> requested() {
        return sum(ranking.lines());
    }

    private static Optional<Money> sum(List<Line> lines) {
        return lines.stream().flatMap(line -> line.entry().requested().stream()).reduce(Money::plus);
    }

    public long passing() {
        return ranking.lines().stream()
                .filter(line -> line.score().map(Score::passes).orElse(false))
                .count();
    }

    public long within() {
        return ranking.lines().stream()
                .filter(line -> line.standing() == Standing.WITHIN)
                .count();
    }

    public boolean hasTies() {
        return ranking.lines().stream().anyMatch(Line::tied);
    }

    public boolean hasDisagreement() {
        return ranking.lines().stream()
                .anyMatch(line -> line.score().map(Score::disagreement).orElse(false));
    }

    /** Whether the money, or the thresholds, run out right below this line of its group. */
    public boolean isLastGood(Ranking.Group group, Line line) {
        int at = group.lines().indexOf(line);
        return good(line)
                && (at + 1 == group.lines().size() || !good(group.lines().get(at + 1)));
    }

    private static boolean good(Line line) {
        return line.standing() == Standing.WITHIN || line.standing() == Standing.PASSED;
    }

    public String tone(Line line) {
        return switch (line.standing()) {
            case PASSED, WITHIN -> "badge-moss";
            case TIED_AT_THE_LINE -> "badge-ochre";
            case BELOW_THRESHOLD -> "badge-madder";
            case BEYOND, UNSCORED -> "";
        };
    }
}
