package org.komshi.evaluation.assessments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Mark;
import org.komshi.identity.PersonId;

/** An assessment as the desk reads it, also while it is not submitted. */
public record Given(Head head, List<Mark> marks) {
    /** @param submittedAt null while it is in hand */
    public record Head(
            AssessmentId id,
            ProposalId proposal,
            PersonId assessor,
            String name,
            String stage,
            String comment,
            @Nullable Instant submittedAt,
            String returnedWhy) {}

    public boolean isSubmitted() {
        return head.stage().equals("submitted");
    }

    public Mark mark(String criterion) {
        return marks.stream()
                .filter(mark -> mark.criterion().equals(criterion))
                .findFirst()
                .orElseGet(() -> Mark.none(criterion));
    }
}
