package org.komshi.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of answers that were sent. */
public sealed interface Saving {
    /**
     * Kept: all of them, also incomplete and unreadable ones.
     *
     * @param seen by question, what the next save must carry
     * @param rivals questions that somebody else changed meanwhile: both texts are kept, the writer chooses
     */
    record Saved(Instant at, Map<String, Seen> seen, List<String> rivals) implements Saving {}

    record Refused(CannotSave problem) implements Saving {}
}
