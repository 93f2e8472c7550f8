package org.komshi.identity.signin;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.komshi.identity.sessions.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts attempts in the database, so that several instances count together. Holds hashes, no addresses. */
@Component
public class Attempts {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Attempts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one attempt, whatever becomes of it.
     *
     * @param of whose attempts are counted together: an address, a network
     * @return how long to wait until one may try again; empty when this attempt is within the limit
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> count(Limit limit, String of) {
        Instant now = clock.instant();
        Instant window = window(limit.window(), now);
        int count = jdbc.sql("""
                        insert into identity.attempt (key, window_at, count) values (:key, :window, 1)
                            on conflict (key, window_at) do update set count = attempt.count + 1
                        returning count
                        """)
                .param("key", Secret.hash(limit.what() + " " + of))
                .param("window", window.atOffset(UTC))
                .query(Integer.class)
                .single();
        return count > limit.most()
                ? Optional.of(Duration.between(now, window.plus(limit.window())))
                : Optional.empty();
    }

    void forget(Instant now) {
        jdbc.sql("delete from identity.attempt where window_at < :before")
                .param("before", now.minus(Duration.ofDays(2)).atOffset(UTC))
                .update();
    }

    private static Instant window(Duration length, Instant now) {
        long seconds = now.getEpochSecond();
        return Instant.ofEpochSecond(seconds - seconds % length.toSeconds());
    }
}
