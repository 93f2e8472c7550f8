package org.komshi.files.spi;

import java.time.Duration;
import java.util.Optional;

/** Answered by the room that knows who sends a request: how many files one may hand in. */
public interface UploadLimit {
    /**
     * Counts one file of whoever sends the request that is being answered; outside of one nobody counts.
     *
     * @return how long to wait until one may hand in another; empty when this one is within the limit
     */
    Optional<Duration> count();
}
