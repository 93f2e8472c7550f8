package org.komshi.applications.spi;

import org.komshi.calls.RoundId;

/** Answered by the room that opens what was submitted. Before the closing instant nothing is open, whatever it says. */
public interface Opening {
    /** Whether the hub's staff may see who applied in this round, and what they wrote. */
    boolean isOpened(RoundId round);
}
