package org.komshi.calls;

import java.util.Optional;

/**
 * What decides whether an organisation may apply.
 *
 * @param kind word of its kind, {@code association}
 * @param country code of the country or territory of its seat
 * @param founded year; empty when not known
 */
public record Candidate(String kind, String country, Optional<Integer> founded) {}
