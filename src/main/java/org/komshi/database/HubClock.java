package org.komshi.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The one clock: the database's, in microseconds, so that every instance of the hub agrees on a deadline. Tests set
 * it; it then stands still until it follows the database again.
 */
public final class HubClock implements InstantSource {
    private static final Object[] PREPARED = {}; // with arguments, even none, the statement is prepared once

    private final JdbcOperations jdbc;
    private final boolean settable;
    private final ScopedValue<Instant> pretended = ScopedValue.newInstance();
    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();

    HubClock(JdbcOperations jdbc, boolean settable) {
        this.jdbc = jdbc;
        this.settable = settable;
    }

    /** Lets what happens inside, on this thread, happen at another instant: how the demonstration gets its past. */
    public void at(Instant instant, Runnable act) {
        ScopedValue.where(pretended, instant.truncatedTo(ChronoUnit.MICROS)).run(act);
    }

    @Override
    public Instant instant() {
        if (pretended.isBound()) {
            return pretended.get();
        }
        Instant still = set.get();
        return still != null ? still : database();
    }

    /** @throws IllegalStateException outside tests and the demonstration */
    public void set(Instant instant) {
        if (!settable) {
            throw new IllegalStateException("the clock of a hub at work is not set");
        }
        set.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    public void followDatabase() {
        set.set(null);
    }

    private Instant database() {
        Timestamp now = jdbc.queryForObject("select clock_timestamp()", Timestamp.class, PREPARED);
        if (now == null) {
            throw new IllegalStateException("the database tells no time");
        }
        return now.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
