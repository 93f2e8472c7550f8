package org.komshi.calls;

import java.time.Duration;
import java.time.Instant;

/**
 * From when until when submissions are accepted: the opening instant is in, the closing instant is out. A call that
 * closes at 12:00:00 accepts at 11:59:59.999999 and refuses at 12:00:00. Source: {@code docs/rules/deadlines.md}.
 *
 * @throws IllegalArgumentException when it does not open before it closes
 */
public record Period(Instant opensAt, Instant closesAt) {
    public Period {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("opens " + opensAt + ", closes " + closesAt);
        }
    }

    public boolean isBefore(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isOpen(Instant now) {
        return !isBefore(now) && !isOver(now);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** What is left to submit; zero when it is over. */
    public Duration left(Instant now) {
        return isOver(now) ? Duration.ZERO : Duration.between(now, closesAt);
    }
}
