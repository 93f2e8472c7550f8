package org.komshi.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Long work as its page shows it.
 *
 * @param kind names its title, the message {@code job.<kind>}
 * @param facts of the title
 * @param failure number under which the log tells why the last try failed; empty when none did
 * @param triesAgainAt when the queue takes it up again after a failed try
 */
public record Job(
        JobId id,
        String kind,
        Map<String, Object> facts,
        int done,
        int total,
        Stage stage,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> failure,
        Optional<Instant> triesAgainAt,
        String whereNext) {

    /** How far it is. A job that failed keeps what it has done and may be started again. */
    public enum Stage {
        WAITING,
        RUNNING,
        FINISHED,
        FAILED
    }

    public int left() {
        return total - done;
    }

    /** Whether looking again shows something new. */
    public boolean goesOn() {
        return stage == Stage.WAITING || stage == Stage.RUNNING;
    }
}
