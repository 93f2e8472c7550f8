package org.komshi.evaluation.opening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.language.Text;

/**
 * One proposal on the opening record, as it was then.
 *
 * @param number its place in the order of arrival; null for one that was withdrawn
 * @param sha256 of the canonical file its applicant holds
 */
public record OpeningLine(
        ProposalId proposal,
        @Nullable Integer number,
        String reference,
        Text applicant,
        String country,
        Instant submittedAt,
        String sha256,
        @Nullable Instant withdrawnAt) {
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
