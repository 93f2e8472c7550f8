package org.komshi.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The hub's clock went on by another span than the time that really passed: somebody set it, or the machine slept.
 *
 * @param by how far; negative when it went back
 * @param at the hub's time after it
 */
public record ClockJumped(Duration by, Instant at) {}
