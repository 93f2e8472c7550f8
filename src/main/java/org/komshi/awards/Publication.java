package org.komshi.awards;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of an award is public, and why.
 *
 * @param until first day on which a delayed award is public in full; empty for every other level
 * @param reason why not everything is public, or why it is although the topic is sensitive; may be empty for full
 */
public record Publication(PublicationLevel level, Optional<LocalDate> until, String reason) {
    public static final Publication FULL = of(PublicationLevel.FULL, "");

    public Publication {
        if ((level == PublicationLevel.DELAYED) != until.isPresent()) {
            throw new IllegalArgumentException("only a delayed award waits for a day");
        }
    }

    public static Publication of(PublicationLevel level, String reason) {
        return new Publication(level, Optional.empty(), reason);
    }

    public static Publication delayed(LocalDate until, String reason) {
        return new Publication(PublicationLevel.DELAYED, Optional.of(until), reason);
    }

    /**
     * Whether the wished level shows less than this one and nothing that this one does not show: what an organisation may
     * do by itself. A withheld name does not make up for a place that was withheld. Source: docs/rules/publication.md.
     */
    public boolean isRaisedBy(Publication wished) {
        return switch (level) {
            case FULL -> wished.level != PublicationLevel.FULL;
            case DELAYED ->
                wished.level == PublicationLevel.HIDDEN
                        || wished.until
                                .filter(day -> day.isAfter(until.orElseThrow()))
                                .isPresent();
            case NAME_WITHHELD, PLACE_WITHHELD -> wished.level == PublicationLevel.HIDDEN;
            case HIDDEN -> false;
        };
    }

    /** Whether the wished level shows something that this one does not. */
    public boolean isLoweredBy(Publication wished) {
        boolean same = level == wished.level && until.equals(wished.until);
        return !same && !isRaisedBy(wished);
    }
}
