package org.komshi.awards;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the committee says of one proposal.
 *
 * @param amount in the call's currency; only for an award
 * @param reason in the applicant's language, who reads it in the letter; may be empty where the points say enough
 * @param reservePlace wished place on the reserve list, from 1; without one the points say it
 */
public record Verdict(Outcome outcome, Optional<BigDecimal> amount, String reason, Optional<Integer> reservePlace) {
    public static final Verdict OPEN = new Verdict(Outcome.OPEN, Optional.empty(), "");

    public Verdict(Outcome outcome, Optional<BigDecimal> amount, String reason) {
        this(outcome, amount, reason, Optional.empty());
    }

    public static Verdict invite(String reason) {
        return new Verdict(Outcome.INVITE, Optional.empty(), reason);
    }

    public static Verdict award(BigDecimal amount, String reason) {
        return new Verdict(Outcome.AWARD, Optional.of(amount), reason);
    }

    public static Verdict reject(String reason) {
        return new Verdict(Outcome.REJECT, Optional.empty(), reason);
    }

    /** Onto the reserve list, in the order of the points. */
    public static Verdict reserve(String reason) {
        return new Verdict(Outcome.RESERVE, Optional.empty(), reason);
    }

    /** The same with this place. */
    public Verdict at(int place) {
        return new Verdict(outcome, amount, reason, Optional.of(place));
    }
}
