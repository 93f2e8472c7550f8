package org.komshi.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What the submitted assessments of one proposal come to (docs/rules/scoring.md).
 *
 * @param total mean of the assessments' totals
 * @param lowest the strictest assessment's total
 * @param highest the mildest assessment's total
 * @param criteria mean points by criterion; a criterion nobody could judge is not there
 * @param below ids of the criteria whose mean is under their threshold
 * @param totalBelow whether the total is under the grid's threshold
 * @param disagreement whether the assessments lie further apart than a fifth of the best total there is
 */
public record Score(
        Fraction total,
        Fraction lowest,
        Fraction highest,
        Map<String, Fraction> criteria,
        List<String> below,
        boolean totalBelow,
        boolean disagreement) {
    public boolean passes() {
        return below.isEmpty() && !totalBelow;
    }
}
