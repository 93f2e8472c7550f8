package org.komshi.evaluation;

import java.util.Optional;
import org.komshi.forms.TypedText;

/**
 * What an officer finds at one item of the checklist.
 *
 * @param outcome empty while nothing is chosen
 * @param reason code of the reason; needed when it is not met
 * @param seen version the officer saw; 0 when there was none yet
 */
public record Finding(String item, Optional<Outcome> outcome, String reason, String note, int seen) {
    public Finding {
        note = TypedText.paragraphs(note);
        reason = outcome.filter(Outcome.NOT_MET::equals).isPresent() ? reason : "";
    }

    public static Finding met(String item) {
        return new Finding(item, Optional.of(Outcome.MET), "", "", 0);
    }

    public static Finding notMet(String item, String reason, String note) {
        return new Finding(item, Optional.of(Outcome.NOT_MET), reason, note, 0);
    }

    /** What a page remembers of an item as it was shown, to tell later what its reader changed. */
    public static String fingerprint(Optional<Outcome> outcome, String reason, String note) {
        return Integer.toHexString(java.util.Objects.hash(outcome.map(Outcome::word), reason, note));
    }

    /** Whether this is still what was shown: then somebody else's later change stands. */
    public boolean isUntouched(String shown) {
        return fingerprint(outcome, reason, note).equals(shown);
    }
}
