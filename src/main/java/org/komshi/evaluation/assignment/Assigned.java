package org.komshi.evaluation.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.rounds.Listed;
import org.komshi.identity.PersonId;

/**
 * One assessment as the desk follows it.
 *
 * @param stage {@code assigned}, {@code submitted} or {@code returned}; cancelled ones are not listed
 */
public record Assigned(
        AssessmentId id,
        ProposalId proposal,
        PersonId assessor,
        String name,
        String stage,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt) {
    public boolean isSubmitted() {
        return stage.equals("submitted");
    }

    /** Word of the state shown: begun ones are told from untouched ones. */
    public String state() {
        return stage.equals("assigned") && savedAt != null ? "begun" : stage;
    }

    /** A proposal with all who assess it. */
    public record Row(Listed proposal, List<Assigned> assessments) {}
}
