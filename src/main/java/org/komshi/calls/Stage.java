package org.komshi.calls;

import java.util.Locale;

/** Where a call stands, as people say it; the facts of each stage are in {@link Call}. */
public enum Stage {
    DRAFT,
    ANNOUNCED,
    OPEN,
    CLOSED,
    DECIDED,
    WITHDRAWN;

    /** Its word in message keys and addresses: {@code open}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
