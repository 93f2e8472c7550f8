package org.komshi.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the hub's own PostgreSQL: starts it again when it died, for as long as the hub runs. */
final class Watch implements AutoCloseable {
    private static final Duration LOOKS = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final EmbeddedPostgres postgres;
    private final Thread thread;
    private volatile boolean up = true;

    Watch(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").start(this::look);
    }

    /** False from the moment it was found dead until it answers again. */
    boolean isUp() {
        return up;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(30)); // it may be starting the server just now
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOKS);
                if (!postgres.isAlive()) {
                    up = false;
                    startAgain();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        log.error("PostgreSQL has died; it is started again, and people are told to wait");
        try {
            postgres.startAgain();
            up = true;
            log.warn("PostgreSQL is back");
        } catch (RuntimeException failed) {
            log.error("PostgreSQL does not start", failed);
            Thread.sleep(AFTER_FAILURE);
        }
    }
}
