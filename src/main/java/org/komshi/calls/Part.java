package org.komshi.calls;

import java.util.Locale;

/** What of a call one person at a time changes. */
public enum Part {
    TEXTS,
    RULES,
    ROUNDS;

    /** Its word in the table, in addresses and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
