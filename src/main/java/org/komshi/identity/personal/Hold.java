package org.komshi.identity.personal;

import java.time.Instant;

/**
 * What keeps a person's name, and until when.
 *
 * @param label message key of the kind of thing beside which the name stands
 */
public record Hold(String label, Instant until) {}
