package org.komshi.evaluation.spi;

import org.komshi.calls.RoundId;

/** Answered by the room that decides: whether what was evaluated is still open to change. */
public interface Decided {
    /** Whether the decision on this round is taken. */
    boolean isDecided(RoundId round);
}
