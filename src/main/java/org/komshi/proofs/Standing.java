package org.komshi.proofs;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Phrases;

/**
 * How an applicant stands with a required document.
 *
 * @param document the newest that fits; null when there is none
 * @param age of the document in whole months on that day; 0 without one
 * @param day on which ages count
 */
public record Standing(
        RequiredDocument required, @Nullable KeptDocument document, State state, int age, LocalDate day) {
    public enum State {
        GOOD("moss"),
        MISSING("madder"),
        TOO_OLD("madder"),
        /** There is one from earlier, and this call wants it handed in anew. */
        NOT_ANEW("madder");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** Of the badge. */
        public String tone() {
            return tone;
        }

        /** Message key of a few words. */
        public String label() {
            return "proofs.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isGood() {
        return state == State.GOOD;
    }

    /** "issued on 3 May 2026, 4 months old when the round closes"; empty without a document. */
    public String words(Phrases phrases) {
        return document == null
                ? ""
                : phrases.say("proofs.age", "issued", phrases.date(document.issuedOn()), "months", age);
    }

    /** "not older than 6 months", or that any age will do. */
    public String limit(Phrases phrases) {
        Integer months = required.months();
        return months == null ? phrases.say("proofs.any-age") : phrases.say("proofs.at-most", "months", months);
    }
}
