package org.komshi.identity.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Scope;

/**
 * One role in the register.
 *
 * @param role its word
 * @param until null: without an end
 * @param giver who gave it, or consented to it
 */
public record RoleLine(
        UUID person,
        String name,
        String email,
        String role,
        Scope scope,
        Instant from,
        @Nullable Instant until,
        String giver) {}
