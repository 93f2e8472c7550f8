package org.komshi.awards;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the committee says of one proposal.
 *
 * @param amount in the call's currency; only for an award
 * @param reason in the applicant's language, who reads it in the letter; may be empty where the points say enough
 */
public record Verdict(Outcome outcome, Optional<BigDecimal> amount, String reason) {
    public static final Verdict OPEN = new Verdict(Outcome.OPEN, Optional.empty(), "");

    public static Verdict invite(String reason) {
        return new Verdict(Outcome.INVITE, Optional.empty(), reason);
    }

    public static Verdict award(BigDecimal amount, String reason) {
        return new Verdict(Outcome.AWARD, Optional.of(amount), reason);
    }

    public static Verdict reject(String reason) {
        return new Verdict(Outcome.REJECT, Optional.empty(), reason);
    }
}
