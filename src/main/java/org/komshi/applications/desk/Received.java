package org.komshi.applications.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.language.Text;

/** A proposal that was submitted, and perhaps withdrawn, as the desk reads it from the tables. */
record Received(
        UUID proposal,
        UUID application,
        UUID round,
        int number,
        String stage,
        String reference,
        Text applicant,
        String country,
        Text place,
        String registrationNumber,
        Instant submittedAt,
        @Nullable Instant withdrawnAt,
        String sha256,
        String lot) {
    ProposalId id() {
        return new ProposalId(proposal);
    }
}
