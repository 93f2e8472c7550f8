package org.komshi.awards;

import java.util.Locale;

/** How much of an award is public. Decided before it is first published, since what is published is copied for ever. */
public enum PublicationLevel {
    FULL,
    DELAYED,
    NAME_WITHHELD,
    PLACE_WITHHELD,
    HIDDEN;

    /** Its word in the table: {@code name-withheld}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
