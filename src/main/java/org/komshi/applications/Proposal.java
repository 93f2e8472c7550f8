package org.komshi.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komshi.calls.Period;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;

/** What an organisation writes for one round of a call, always in exactly one stage. */
public sealed interface Proposal {
    ProposalId id();

    /** When its round takes proposals. */
    Period period();

    /** In which the deadline was promised. It decides nothing: the instants do. */
    ZoneId zone();

    /** Being written: anybody who acts for the applicant may change it. */
    record Draft(ProposalId id, Period period, ZoneId zone) implements Proposal {
        /**
         * Everything that stands in the way of submitting it now; empty when nothing does. A call that closes at
         * 12:00:00 still takes it at 11:59:59.999 and refuses it at 12:00:00.
         *
         * @param now the instant read when the submitting transaction began
         * @param unanswered answers that are missing or do not fit, as the form counts them
         */
        List<CannotSubmit> obstacles(Capacity capacity, Instant now, int unanswered) {
            List<CannotSubmit> obstacles = new ArrayList<>();
            if (capacity != Capacity.LEGAL_REPRESENTATIVE) {
                obstacles.add(new CannotSubmit.NotLegalRepresentative());
            }
            if (period.isBefore(now)) {
                obstacles.add(new CannotSubmit.NotOpenYet(period.opensAt(), zone));
            }
            if (period.isOver(now)) {
                obstacles.add(new CannotSubmit.CallClosed(period.closesAt(), zone));
            }
            if (unanswered > 0) {
                obstacles.add(new CannotSubmit.Unanswered(unanswered));
            }
            return obstacles;
        }
    }

    /** Received: neither its answers nor the version of its form change any more. */
    record Submitted(ProposalId id, Period period, ZoneId zone, Acknowledgement acknowledgement) implements Proposal {
        static final int LONGEST_REASON = 2000;

        /** @param why cleaned, in characters as {@code forms} counts them */
        Optional<CannotWithdraw> obstacle(Capacity capacity, String why) {
            if (capacity != Capacity.LEGAL_REPRESENTATIVE) {
                return Optional.of(new CannotWithdraw.NotLegalRepresentative());
            }
            if (why.isBlank()) {
                return Optional.of(new CannotWithdraw.NoReason());
            }
            int characters = TypedText.characters(why);
            return characters > LONGEST_REASON
                    ? Optional.of(new CannotWithdraw.ReasonTooLong(characters, LONGEST_REASON))
                    : Optional.empty();
        }
    }

    /** Taken back by the applicant, before the deadline or after it. */
    record Withdrawn(ProposalId id, Period period, ZoneId zone, PersonId by, Instant at, String why)
            implements Proposal {
        Optional<CannotReopen> obstacle(Capacity capacity, Instant now) {
            if (capacity != Capacity.LEGAL_REPRESENTATIVE) {
                return Optional.of(new CannotReopen.NotLegalRepresentative());
            }
            return period.isOpen(now)
                    ? Optional.empty()
                    : Optional.of(new CannotReopen.CallClosed(period.closesAt(), zone));
        }
    }
}
