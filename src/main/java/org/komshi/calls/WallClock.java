package org.komshi.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What a clock on the wall means as an instant. In the night summer time begins an hour does not exist, in the night it
 * ends an hour exists twice: then nobody guesses, the person is asked. Source: {@code docs/rules/deadlines.md}.
 */
public sealed interface WallClock {
    /** Every other hour of the year. */
    record Once(Instant instant) implements WallClock {}

    /**
     * The clock jumps over this time.
     *
     * @param from the last minute before the jump begins here
     * @param to the clock goes on here
     */
    record Never(LocalDateTime from, LocalDateTime to) implements WallClock {}

    /** The clock shows this time twice: first in summer time, then in winter time. */
    record Twice(Instant first, Instant second) implements WallClock {}

    static WallClock read(LocalDateTime shown, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        return switch (offsets.size()) {
            case 0 -> {
                var jump = zone.getRules().getTransition(shown);
                yield new Never(jump.getDateTimeBefore(), jump.getDateTimeAfter());
            }
            case 1 -> new Once(shown.toInstant(offsets.getFirst()));
            default -> new Twice(shown.toInstant(offsets.getFirst()), shown.toInstant(offsets.getLast()));
        };
    }

    /** Whether an instant lies in an hour that exists twice, and is the later of the two. */
    static boolean isSecond(Instant instant, ZoneId zone) {
        return read(instant.atZone(zone).toLocalDateTime(), zone) instanceof Twice twice
                && twice.second().equals(instant);
    }
}
