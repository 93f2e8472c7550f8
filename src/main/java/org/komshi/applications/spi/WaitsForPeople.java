package org.komshi.applications.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.PersonId;

/** Answered by rooms in which something may wait for a person who acts for an applicant: shown on their home, by date. */
public interface WaitsForPeople {
    /** What waits for this person, in any order. */
    List<Waiting> waitingFor(PersonId person, Instant now);

    /**
     * @param label message key of one sentence ("A letter about your application is here")
     * @param facts of the sentence
     * @param about what it belongs to, as shown
     * @param address where one reads or does it
     * @param due until when; empty when there is no date
     */
    record Waiting(String label, Map<String, Object> facts, String about, String address, Optional<Instant> due) {}
}
