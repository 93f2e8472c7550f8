package org.komshi.evaluation.assessments;

import java.util.List;
import java.util.Optional;
import org.komshi.evaluation.Mark;
import org.komshi.forms.TypedText;

/**
 * What an assessor hands over: points and reasons, as far as they are.
 *
 * @param seen version of the assessment the person saw; empty writes over whatever is there
 */
public record Sheet(List<Mark> marks, String comment, Optional<Integer> seen) {
    /** Nothing given and nothing written. */
    static final Sheet NONE = new Sheet(List.of(), "", Optional.empty());

    public Sheet {
        marks = marks.stream()
                .map(mark -> new Mark(
                        mark.criterion(), mark.points(), mark.notApplicable(), TypedText.paragraphs(mark.reason())))
                .toList();
        comment = TypedText.paragraphs(comment);
    }

    public boolean isEmpty() {
        return marks.isEmpty() && comment.isEmpty();
    }

    public Mark mark(String criterion) {
        return marks.stream()
                .filter(mark -> mark.criterion().equals(criterion))
                .findFirst()
                .orElseGet(() -> Mark.none(criterion));
    }
}
