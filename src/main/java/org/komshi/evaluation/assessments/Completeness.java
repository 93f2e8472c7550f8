package org.komshi.evaluation.assessments;

import java.util.ArrayList;
import java.util.List;
import org.komshi.evaluation.Mark;
import org.komshi.forms.Grid;
import org.komshi.forms.TypedText;

/** What must be there before an assessment counts: every criterion with points, or not applicable, each with its reason. */
final class Completeness {
    static final int MOST_CHARACTERS = 4_000;

    private Completeness() {}

    /** What can never be kept: points off the grid, texts beyond all measure. */
    static List<CannotAssess> faults(Grid grid, Sheet sheet) {
        List<CannotAssess> faults = new ArrayList<>();
        for (Grid.Criterion criterion : grid.criteria()) {
            Mark mark = sheet.mark(criterion.id());
            if (!fits(criterion, mark)) {
                faults.add(new CannotAssess.PointsNotOnGrid(
                        criterion.id(), criterion.title(), criterion.max(), criterion.step()));
            }
            tooLong(faults, CannotAssess.reason(criterion.id()), mark.reason());
        }
        tooLong(faults, "comment", sheet.comment());
        return faults;
    }

    static boolean fits(Grid.Criterion criterion, Mark mark) {
        return mark.notApplicable()
                ? criterion.notApplicable()
                : mark.points().map(criterion::accepts).orElse(true);
    }

    private static void tooLong(List<CannotAssess> faults, String field, String text) {
        int characters = TypedText.characters(text);
        if (characters > MOST_CHARACTERS) {
            faults.add(new CannotAssess.TooLong(field, characters, MOST_CHARACTERS));
        }
    }

    /** Everything that is missing, in the order of the grid. */
    static List<CannotAssess> missing(Grid grid, Sheet sheet) {
        List<CannotAssess> missing = new ArrayList<>();
        for (Grid.Criterion criterion : grid.criteria()) {
            Mark mark = sheet.mark(criterion.id());
            if (!mark.isGiven()) {
                missing.add(new CannotAssess.NoPoints(criterion.id(), criterion.title()));
            }
            if (mark.reason().isBlank()) {
                missing.add(new CannotAssess.NoReason(criterion.id(), criterion.title()));
            }
        }
        if (missing.isEmpty()
                && grid.criteria().stream()
                        .allMatch(criterion -> sheet.mark(criterion.id()).notApplicable())) {
            missing.add(new CannotAssess.NothingScored());
        }
        return missing;
    }
}
