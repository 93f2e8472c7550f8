package org.komshi.database;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Looks once a minute whether the clocks go on as they should. Deadlines follow the database's clock whatever happens:
 * one that is wrong by an hour closes calls an hour early, and nobody sees it on a page. So it is said, once, and stands
 * in the record. The machine's own clock only plans the work of the queue; that it is apart is said as long as it is.
 */
@Component
public class ClockWatch implements SmartLifecycle {
    private static final Duration LOOKS = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    private final JdbcOperations jdbc;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable ClockReading> last = new AtomicReference<>();
    private @Nullable Thread thread;

    ClockWatch(JdbcOperations jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** How far this machine's clock was before the hub's at the last look; empty while they agree. */
    public Optional<Duration> apart() {
        return Optional.ofNullable(last.get()).flatMap(ClockReading::apart);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("clock-watch").start(this::look);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                compare();
                Thread.sleep(LOOKS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare() {
        try {
            ClockReading now = reading();
            ClockReading before = last.getAndSet(now);
            if (before != null) {
                now.jumpSince(before).ifPresent(jump -> tell(jump, now));
            }
            if (now.apart().isPresent() && (before == null || before.apart().isEmpty())) {
                log.error(
                        "the clock of this machine and that of the database are {} apart: set them right (chrony, ntp)",
                        now.apart().get());
            }
        } catch (DataAccessException away) {
            log.debug("the database tells no time", away); // said elsewhere; a long absence is no jump
            last.set(null);
        }
    }

    private void tell(Duration jump, ClockReading now) {
        log.error("the clock of the database went {} other than the time that passed: deadlines follow it", jump);
        events.publishEvent(new ClockJumped(jump, now.hub()));
    }

    /** Asked twice, the quicker answer counts: what the database took to answer looks like a jump. */
    private ClockReading reading() {
        ClockReading first = once();
        ClockReading second = once();
        Duration between = second.passed().minus(first.passed());
        return between.compareTo(ClockReading.TOLERATED) > 0 ? once() : second;
    }

    private ClockReading once() {
        Timestamp hub = jdbc.queryForObject("select clock_timestamp()", Timestamp.class);
        if (hub == null) {
            throw new IllegalStateException("the database tells no time");
        }
        return new ClockReading(hub.toInstant(), Instant.now(), Duration.ofNanos(System.nanoTime()));
    }
}
