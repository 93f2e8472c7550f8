package org.komshi.evaluation.checks;

import java.util.Optional;
import org.komshi.forms.TypedText;

/**
 * What an officer says of one item.
 *
 * @param outcome empty while nothing is chosen
 * @param reason code of the reason; needed when it is not met
 * @param seen version the officer saw; 0 when there was none yet
 */
public record Entered(String item, Optional<Outcome> outcome, String reason, String note, int seen) {
    public Entered {
        note = TypedText.paragraphs(note);
        reason = outcome.filter(Outcome.NOT_MET::equals).isPresent() ? reason : "";
    }

    public static Entered met(String item) {
        return new Entered(item, Optional.of(Outcome.MET), "", "", 0);
    }

    public static Entered notMet(String item, String reason, String note) {
        return new Entered(item, Optional.of(Outcome.NOT_MET), reason, note, 0);
    }

    /** What a page remembers of an item as it was shown, to tell later what its reader changed. */
    static String fingerprint(Optional<Outcome> outcome, String reason, String note) {
        return Integer.toHexString(java.util.Objects.hash(outcome.map(Outcome::word), reason, note));
    }

    /** Whether this is still what was shown: then somebody else's later change stands. */
    boolean isUntouched(String shown) {
        return fingerprint(outcome, reason, note).equals(shown);
    }

    boolean says(Kept kept) {
        return outcome.filter(kept.outcome()::equals).isPresent()
                && reason.equals(kept.reason())
                && note.equals(kept.note());
    }
}
