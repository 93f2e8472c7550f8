package org.komshi.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Three clocks at one moment.
 *
 * @param hub the database's clock, by which deadlines count
 * @param machine the clock of the machine this instance runs on
 * @param passed time that really passes, from any beginning: nobody can set it
 */
record ClockReading(Instant hub, Instant machine, Duration passed) {
    /** A step of a clock that is kept right over the network, and a slow answer of the database, stay below. */
    static final Duration TOLERATED = Duration.ofSeconds(5);

    /** How far the hub's clock was set since an earlier reading. */
    Optional<Duration> jumpSince(ClockReading before) {
        Duration gone = Duration.between(before.hub, hub);
        return beyond(gone.minus(passed.minus(before.passed)));
    }

    /** How far the machine's clock is before the hub's; negative when it is behind. */
    Optional<Duration> apart() {
        return beyond(Duration.between(hub, machine));
    }

    private static Optional<Duration> beyond(Duration span) {
        return Optional.of(span).filter(found -> found.abs().compareTo(TOLERATED) > 0);
    }
}
