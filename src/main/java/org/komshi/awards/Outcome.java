package org.komshi.awards;

import java.util.Locale;

/** What is decided on a proposal. */
public enum Outcome {
    /** Not decided yet: only in a draft of the decision. */
    OPEN,
    /** Invited to write the full application. */
    INVITE,
    /** A grant. */
    AWARD,
    /** Gets a grant when a sum becomes free in time. */
    RESERVE,
    REJECT;

    /** Its word in the table, in fields and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for no such word */
    public static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isPositive() {
        return this == INVITE || this == AWARD;
    }
}
