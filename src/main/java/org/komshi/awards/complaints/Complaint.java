package org.komshi.awards.complaints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.ComplaintId;
import org.komshi.calls.CallId;
import org.komshi.language.Text;

/**
 * A complaint as the desk reads it.
 *
 * @param language code of the applicant's language: in which the answer is written
 * @param writes whether the reader is an officer or a manager of the call
 * @param part what the reader had to do with the decision
 * @param reopening the application opened again because of it; null when it was not
 * @param answer null while nobody has answered
 */
public record Complaint(
        ComplaintId id,
        CallId call,
        Text callTitle,
        int round,
        UUID proposal,
        UUID application,
        UUID applicant,
        Text applicantName,
        String reference,
        String language,
        String text,
        Instant writtenAt,
        String writer,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answerer,
        boolean writes,
        Part part,
        @Nullable UUID reopening) {
    /** What a person had to do with a decision: one of these is enough not to answer a complaint about it. */
    public record Part(boolean decided, boolean sat, boolean assessed, boolean checked, boolean conflict) {
        /** Reasons for which this person does not answer; none when they may. Source: docs/rules/complaints.md. */
        public List<CannotAnswer> bars() {
            List<CannotAnswer> bars = new ArrayList<>();
            if (decided) {
                bars.add(new CannotAnswer.TookTheDecision());
            }
            if (sat) {
                bars.add(new CannotAnswer.SatInTheCommittee());
            }
            if (assessed) {
                bars.add(new CannotAnswer.Assessed());
            }
            if (checked) {
                bars.add(new CannotAnswer.Checked());
            }
            if (conflict) {
                bars.add(new CannotAnswer.InConflict());
            }
            return bars;
        }
    }

    public boolean isAnswered() {
        return answer != null;
    }

    /** Whether the reader may open the application again; what else stands in the way its page says. */
    public boolean mayReopen() {
        return writes && "upheld".equals(outcome) && reopening == null && !part.conflict();
    }

    public String address() {
        return "/desk/complaints/" + id.value();
    }
}
