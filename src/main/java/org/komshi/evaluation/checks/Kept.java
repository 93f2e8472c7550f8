package org.komshi.evaluation.checks;

import java.time.Instant;

/** What is kept of one item of the checklist for one proposal, and who said so last. */
public record Kept(String item, Outcome outcome, String reason, String note, int version, String by, Instant at) {}
