package org.komshi.evaluation.ranking;

import java.util.List;
import java.util.Optional;
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

    public List<Line> lines() {
        return ranking.lines();
    }

    public String points(Fraction points, Phrases phrases) {
        return phrases.number(points.rounded(DECIMALS), DECIMALS);
    }

    public double at(Fraction points) {
        return points.rounded(6).doubleValue();
    }

    public double most() {
        return ranking.grid().most().doubleValue();
    }

    public double threshold() {
        return ranking.grid().threshold().doubleValue();
    }

    public Optional<Money> requested() {
        return ranking.lines().stream()
                .flatMap(line -> line.entry().requested().stream())
                .reduce(Money::plus);
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

    /** Whether the money, or the thresholds, run out right below this line. */
    public boolean isLastGood(Line line) {
        int at = ranking.lines().indexOf(line);
        return good(line)
                && (at + 1 == ranking.lines().size() || !good(ranking.lines().get(at + 1)));
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
