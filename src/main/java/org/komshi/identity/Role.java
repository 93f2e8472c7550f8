package org.komshi.identity;

import java.util.Locale;

/** What the hub lets a person do. Acting for an organisation is not a role: {@code organisations} knows it. */
public enum Role {
    OFFICER,
    MANAGER,
    FINANCE,
    COMMITTEE,
    ASSESSOR,
    AUDITOR,
    ADMINISTRATOR;

    /** Its word in {@code access.rules} and in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
