package org.komshi.web.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answered by every room in which something may wait for a member of staff: shown on the desk's home, by date. */
public interface DeskTasks {
    /** What waits for this person, in any order. */
    List<Task> waitingFor(Visiting visiting);

    /**
     * @param label message key of one sentence ("{count} complaints wait for an answer")
     * @param facts of the sentence
     * @param about what it belongs to, as shown (the call's title)
     * @param address where one does it
     * @param due until when; empty when there is no date
     */
    record Task(String label, Map<String, Object> facts, String about, String address, Optional<Instant> due) {}
}
