package org.komshi.applications.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.calls.Period;
import org.komshi.language.Text;

/**
 * A proposal in a list of those one may write or read.
 *
 * @param round number of the round: 1 concept note, 2 full application
 * @param capacity as what the reader acts: {@code legal-representative} or {@code editor}
 * @param lot code of the grant line; empty where the call has none
 * @param reference null until the first proposal was submitted
 */
public record ProposalLine(
        UUID application,
        UUID proposal,
        String stage,
        int round,
        String capacity,
        @Nullable String reference,
        UUID call,
        String slug,
        String code,
        Text callTitle,
        String zone,
        UUID applicant,
        Text applicantName,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,
        boolean answered,
        String lot,
        Text lotName) {
    public ProposalId id() {
        return new ProposalId(proposal);
    }

    public Period period() {
        return new Period(opensAt, closesAt);
    }

    public ZoneId in() {
        return ZoneId.of(zone);
    }

    public boolean isDraft() {
        return stage.equals("draft");
    }

    public boolean hasLot() {
        return !lot.isEmpty();
    }

    /** Only a draft of the first round may go to another grant line. */
    public boolean mayChangeLot() {
        return hasLot() && isDraft() && round == 1;
    }

    public boolean isSubmitted() {
        return stage.equals("submitted");
    }

    public boolean isWithdrawn() {
        return stage.equals("withdrawn");
    }

    public boolean maySubmit() {
        return capacity.equals("legal-representative");
    }

    public Optional<Instant> submitted() {
        return Optional.ofNullable(submittedAt);
    }

    public String proposalAddress() {
        return "/my/proposals/" + proposal;
    }

    /** Of the application it belongs to. */
    public String address() {
        return "/my/applications/" + application;
    }
}
