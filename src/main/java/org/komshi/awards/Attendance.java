package org.komshi.awards;

import java.util.Locale;

/** Whether a member of the committee took part in its session. */
public enum Attendance {
    PRESENT,
    ABSENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for no such word */
    public static Attendance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
