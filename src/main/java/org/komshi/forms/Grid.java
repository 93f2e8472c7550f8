package org.komshi.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.komshi.language.Text;

/**
 * An evaluation grid: what assessors give points for.
 *
 * @param threshold fewest weighted points in all that pass; 0 when every total passes
 */
public record Grid(String name, int version, Text title, List<Criterion> criteria, BigDecimal threshold)
        implements Definition {
    /**
     * One criterion, scored from 0 to {@code max} in steps of {@code step}.
     *
     * @param weight how often its points count in the total
     * @param threshold fewest mean points that pass here; 0 when any do
     * @param notApplicable whether an assessor may leave it out, with a reason
     */
    public record Criterion(
            String id,
            Text title,
            Text help,
            BigDecimal max,
            BigDecimal step,
            BigDecimal weight,
            BigDecimal threshold,
            boolean notApplicable) {
        /** Whether these points can be given: within bounds and on a step. */
        public boolean accepts(BigDecimal points) {
            return points.signum() >= 0
                    && points.compareTo(max) <= 0
                    && points.remainder(step).signum() == 0;
        }

        /** What it adds to the total at most. */
        public BigDecimal mostWeighted() {
            return max.multiply(weight);
        }
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.GRID;
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** The best total there is: each criterion's most points times its weight. */
    public BigDecimal most() {
        return criteria.stream().map(Criterion::mostWeighted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
