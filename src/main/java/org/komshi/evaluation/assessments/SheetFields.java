package org.komshi.evaluation.assessments;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Mark;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a browser sent of an assessment, by the button or while its assessor types. */
@Component
class SheetFields {
    private static final String NOT_APPLICABLE = "not-applicable";

    private final Assessments assessments;

    SheetFields(Assessments assessments) {
        this.assessments = assessments;
    }

    Sheet read(AssessmentId id, Map<String, String> fields, PersonId assessor) {
        Assessment assessment = assessments.find(id, assessor);
        return new Sheet(
                assessments.grid(assessment).criteria().stream()
                        .map(criterion -> mark(criterion, fields))
                        .toList(),
                fields.getOrDefault("comment", ""),
                Optional.of(fields.getOrDefault("version", ""))
                        .filter(version -> version.matches("\\d{1,9}"))
                        .map(Integer::valueOf));
    }

    private static Mark mark(Grid.Criterion criterion, Map<String, String> fields) {
        String points = fields.getOrDefault("points." + criterion.id(), "");
        String reason = fields.getOrDefault("reason." + criterion.id(), "");
        return points.equals(NOT_APPLICABLE)
                ? Mark.notApplicable(criterion.id(), reason)
                : new Mark(
                        criterion.id(),
                        Optional.of(points)
                                .filter(typed -> typed.matches("-?\\d{1,6}(\\.\\d{1,6})?"))
                                .map(BigDecimal::new),
                        false,
                        reason);
    }
}
