package org.komshi.files;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.database.spi.HealthPart;
import org.komshi.files.spi.Store;
import org.komshi.language.Speech;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether files can be kept and read: told by {@code /health} and on the desk of administrators. */
@Component
class StoreHealth implements HealthPart, DeskTasks {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(StoreHealth.class);

    private final Store store;
    private final Speech speech;
    private volatile Look last = new Look(true, System.nanoTime() - FRESH.toNanos());

    StoreHealth(Store store, Speech speech) {
        this.store = store;
        this.speech = speech;
    }

    /** @param at time of the machine that nobody sets, in nanoseconds */
    private record Look(boolean isWell, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public boolean isWell() {
        Look before = last;
        if (before.isFresh()) {
            return before.isWell();
        }
        Look now = new Look(answers(before.isWell()), System.nanoTime());
        last = now;
        return now.isWell();
    }

    private boolean answers(boolean before) {
        try {
            store.look();
            return true;
        } catch (IOException away) {
            if (before) {
                log.error("files can be neither kept nor read: {}", away.getMessage());
            }
            return false;
        }
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is("administrator") || isWell()) {
            return List.of();
        }
        return List.of(new Task(
                "files.task.away",
                Map.of(),
                speech.in(visiting.language()).say("files.task.about"),
                "/desk/administration",
                Optional.empty()));
    }
}
