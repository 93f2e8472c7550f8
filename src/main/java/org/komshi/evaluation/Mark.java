package org.komshi.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one assessor says of one criterion.
 *
 * @param criterion its id in the grid
 * @param points empty while none are given, and when it is not applicable
 * @param notApplicable leaves the criterion out of the mean, where the grid allows it
 * @param reason why so many points, or why not applicable
 */
public record Mark(String criterion, Optional<BigDecimal> points, boolean notApplicable, String reason) {
    public static Mark of(String criterion, BigDecimal points, String reason) {
        return new Mark(criterion, Optional.of(points), false, reason);
    }

    public static Mark notApplicable(String criterion, String reason) {
        return new Mark(criterion, Optional.empty(), true, reason);
    }

    public static Mark none(String criterion) {
        return new Mark(criterion, Optional.empty(), false, "");
    }

    public boolean isGiven() {
        return notApplicable || points.isPresent();
    }

    public boolean isBlank() {
        return !isGiven() && reason.isBlank();
    }
}
