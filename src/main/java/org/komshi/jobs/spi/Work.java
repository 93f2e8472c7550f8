package org.komshi.jobs.spi;

import org.komshi.jobs.JobId;
import org.komshi.web.spi.Visiting;

/** Long work of one kind, cut into steps that each have their effect once. */
public interface Work {
    /** Names the kind, {@code awards.letters}; its title is the message {@code job.<kind>}. */
    String kind();

    /**
     * Does step {@code step} (0 to total - 1), in a transaction of its own that also counts it as done. Called again
     * for the same step only when that transaction did not commit.
     *
     * @param payload as given when the job was started, JSON
     */
    void step(JobId job, String payload, int step);

    /** Whether this person may watch it, of those who may see all work of the hub; whoever started it always may. */
    default boolean isShownTo(Visiting visiting, String payload) {
        return true;
    }

    /** Where to go when it is finished, for the button on the progress page. */
    String whereNext(String payload);
}
