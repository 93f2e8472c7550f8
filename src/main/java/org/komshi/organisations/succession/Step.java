package org.komshi.organisations.succession;

import java.util.Locale;

/** How far a succession is. */
public enum Step {
    /** Waits for an officer. */
    ASKED,
    /** The officer did not find what the paper should show. */
    REFUSED,
    /** Checked; moves by itself when nobody objects in time. */
    WAITING,
    /** Somebody who acts for the organisation objected; waits for a second officer. */
    OBJECTED,
    /** The objection was right. */
    STOPPED,
    DONE,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isOpen() {
        return switch (this) {
            case ASKED, WAITING, OBJECTED -> true;
            case REFUSED, STOPPED, DONE, WITHDRAWN -> false;
        };
    }
}
