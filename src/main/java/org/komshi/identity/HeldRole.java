package org.komshi.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds, now or from a later day.
 *
 * @param id of the row: what one ends
 * @param until null: without an end
 */
public record HeldRole(
        UUID id,
        PersonId person,
        Role role,
        Scope scope,
        Instant from,
        @Nullable Instant until) {}
