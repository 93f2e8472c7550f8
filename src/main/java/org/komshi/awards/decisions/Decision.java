package org.komshi.awards.decisions;

import java.time.Instant;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.DecisionId;
import org.komshi.identity.PersonId;

/** A decision on one round, always in exactly one stage. */
public sealed interface Decision {
    DecisionId id();

    DecisionDraft content();

    /** @param version goes into the form; what comes back must still carry it */
    record Draft(DecisionId id, DecisionDraft content, int version, String changedBy, Instant changedAt)
            implements Decision {}

    /** Taken: never changed again. */
    record Decided(DecisionId id, DecisionDraft content, PersonId by, Instant at) implements Decision {}
}
