package org.komshi.identity.personal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to.
 *
 * @param wording the words they read; empty for the first ones, from before they were kept
 * @param withdrawnAt null: stands
 */
public record Consent(
        String what,
        int version,
        String language,
        String wording,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {}
