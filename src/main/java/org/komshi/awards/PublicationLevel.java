package org.komshi.awards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of an award is public. Decided before it is first published, since what is published is copied for ever. */
public enum PublicationLevel {
    FULL,
    /** Nothing until a day, everything from then on. */
    DELAYED,
    /** Everything but the organisation's name. */
    NAME_WITHHELD,
    /** Everything but the country of its seat. */
    PLACE_WITHHELD,
    /** Nothing, and it counts in no public sum. */
    HIDDEN;

    /** Its word in the table, in fields and message keys: {@code name-withheld}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a choice within a message, whose words have no hyphen: {@code name_withheld}. */
    public String fact() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for no such word. */
    public static Optional<PublicationLevel> find(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
