package org.komshi.evaluation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.evaluation.Fraction;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Ranking.Line;
import org.komshi.evaluation.Ranking.Standing;
import org.komshi.evaluation.Score;
import org.komshi.money.Money;

/**
 * Puts scored proposals in order and lays the envelope beside them. Equal totals share a place and one fate: the hub
 * never parts them by anything but points. The rule in words: docs/rules/scoring.md, "Ties".
 */
final class Places {
    private final Optional<Money> envelope;
    private final List<Line> lines = new ArrayList<>();
    private Optional<Money> cumulated = Optional.empty();
    private boolean moneyLeft = true;

    private Places(Optional<Money> envelope) {
        this.envelope = envelope;
    }

    /** A proposal with its score, before it has a place. */
    record Scored(Ranking.Entry entry, Optional<Score> score, List<Ranking.Missing> missing) {
        Fraction total() {
            return score.orElseThrow().total();
        }
    }

    static List<Line> of(List<Scored> scored, Optional<Money> envelope) {
        Places places = new Places(envelope);
        List<Scored> passing = scored.stream()
                .filter(one -> one.score().map(Score::passes).orElse(false))
                .sorted(Comparator.comparing(Scored::total)
                        .reversed()
                        .thenComparing(one -> one.entry().reference()))
                .toList();
        for (int at = 0; at < passing.size(); ) {
            List<Scored> equals = equalTo(passing.get(at), passing);
            places.place(equals, at + 1);
            at += equals.size();
        }
        places.add(scored, Standing.BELOW_THRESHOLD);
        places.add(scored, Standing.UNSCORED);
        return List.copyOf(places.lines);
    }

    private static List<Scored> equalTo(Scored first, List<Scored> all) {
        return all.stream().filter(one -> one.total().equals(first.total())).toList();
    }

    private void place(List<Scored> equals, int place) {
        Optional<Money> before = cumulated;
        List<Optional<Money>> sums = new ArrayList<>();
        for (Scored one : equals) {
            cumulated = plus(cumulated, one.entry().requested());
            sums.add(cumulated);
        }
        Standing standing = standing(equals, before);
        for (int at = 0; at < equals.size(); at++) {
            Scored one = equals.get(at);
            lines.add(new Line(
                    one.entry(),
                    one.score(),
                    Optional.of(place),
                    equals.size() > 1,
                    sums.get(at),
                    standing,
                    one.missing()));
        }
    }

    /** Once the money has ended nobody further down slips in with a smaller sum: that is for people to decide. */
    private Standing standing(List<Scored> equals, Optional<Money> before) {
        if (envelope.isEmpty()) {
            return Standing.PASSED;
        }
        if (moneyLeft && fits(cumulated)) {
            return Standing.WITHIN;
        }
        boolean oneWouldFit =
                equals.stream().anyMatch(one -> fits(plus(before, one.entry().requested())));
        boolean parted = moneyLeft && equals.size() > 1 && oneWouldFit;
        moneyLeft = false;
        return parted ? Standing.TIED_AT_THE_LINE : Standing.BEYOND;
    }

    private boolean fits(Optional<Money> sum) {
        return sum.isEmpty() || sum.get().compareTo(envelope.orElseThrow()) <= 0;
    }

    private static Optional<Money> plus(Optional<Money> sum, Optional<Money> more) {
        return Stream.concat(sum.stream(), more.stream()).reduce(Money::plus);
    }

    private void add(List<Scored> scored, Standing standing) {
        scored.stream()
                .filter(one -> standing == Standing.UNSCORED
                        ? one.score().isEmpty()
                        : one.score().map(score -> !score.passes()).orElse(false))
                .sorted(Comparator.comparing(
                                (Scored one) -> one.score().map(Score::total).orElse(Fraction.ZERO))
                        .reversed()
                        .thenComparing(one -> one.entry().reference()))
                .forEach(one -> lines.add(new Line(
                        one.entry(), one.score(), Optional.empty(), false, Optional.empty(), standing, one.missing())));
    }
}
