package org.komshi.evaluation.checks;

import java.time.Instant;

/** What the checks of a proposal came to. */
public record Conclusion(boolean eligible, String by, Instant at) {}
