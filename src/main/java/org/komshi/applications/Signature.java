package org.komshi.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * That a legal representative signed by a code from their mail. Source: docs/rules/submission.md.
 *
 * @param name of the person, as it is now
 * @param sha256 of the answers signed, in hexadecimal
 * @param holds whether the answers are still those
 */
public record Signature(UUID person, String name, Instant at, String sha256, boolean holds) {}
