package org.komshi.awards.letters;

import org.komshi.jobs.JobId;

/** What becomes of the wish to send the letters of a round. */
public sealed interface Sending {
    /** They go out; also when somebody had started it already. */
    record Started(JobId job) implements Sending {}

    record Refused(CannotSend problem) implements Sending {}
}
