package org.komshi.evaluation.assessments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.komshi.forms.Grid;

/** The points one may choose from at a criterion. */
public final class Points {
    private static final int FEW = 11;

    private Points() {}

    /** 0, then by the step to the most. */
    public static List<BigDecimal> of(Grid.Criterion criterion) {
        List<BigDecimal> points = new ArrayList<>();
        for (BigDecimal point = BigDecimal.ZERO;
                point.compareTo(criterion.max()) <= 0;
                point = point.add(criterion.step())) {
            points.add(point);
        }
        return points;
    }

    /** Whether all of them fit in a row of buttons; otherwise they are a list to choose from. */
    public static boolean areFew(Grid.Criterion criterion) {
        return of(criterion).size() <= FEW;
    }

    public static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
