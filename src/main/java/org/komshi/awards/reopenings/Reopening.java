package org.komshi.awards.reopenings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.language.Text;

/**
 * An application that was opened again, as the desk reads it.
 *
 * @param kind {@code check} when it had not passed the checks, {@code assessment} when it had
 * @param supplement the decision that ended it; null while it is open
 * @param writes whether the reader is an officer or a manager of the call
 * @param decides whether the reader is a manager of the call
 * @param checkedBefore whether the reader checked it the first time
 * @param inConflict whether the reader declared a conflict of interest with the applicant
 */
public record Reopening(
        UUID id,
        UUID complaint,
        String kind,
        String reason,
        String opener,
        Instant openedAt,
        UUID call,
        Text callTitle,
        ZoneId zone,
        UUID round,
        int number,
        UUID proposal,
        UUID application,
        Text applicant,
        String reference,
        String language,
        @Nullable UUID supplement,
        boolean writes,
        boolean decides,
        boolean checkedBefore,
        boolean inConflict) {

    public boolean isOpen() {
        return supplement == null;
    }

    public boolean needsCheck() {
        return kind.equals("check");
    }

    public String address() {
        return "/desk/reopenings/" + id;
    }

    ProposalId ofProposal() {
        return new ProposalId(proposal);
    }

    ApplicationId ofApplication() {
        return new ApplicationId(application);
    }

    RoundId ofRound() {
        return new RoundId(round);
    }

    CallId ofCall() {
        return new CallId(call);
    }

    Ref ref() {
        return new Ref("reopening", id);
    }
}
