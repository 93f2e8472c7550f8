package org.komshi.applications.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;

/** Answered by the rooms in which a submitted proposal goes on: how far it is, as the applicant may know it. */
public interface Progress {
    /** Only proposals of which this room has something to say; the room that is further says more. */
    Map<ProposalId, Step> of(Collection<ProposalId> proposals);

    /**
     * @param order how far it is: of several answers the largest is shown (checks 10, assessment 20, decision 30)
     * @param label message key of a few plain words: "being assessed"
     * @param tone of the badge: {@code moss}, {@code ochre}, {@code madder}, {@code indigo} or empty
     * @param since when this began; empty when it is not told
     * @param address where the applicant reads more; empty when there is nothing to read
     */
    record Step(int order, String label, String tone, Optional<Instant> since, Optional<String> address) {}
}
