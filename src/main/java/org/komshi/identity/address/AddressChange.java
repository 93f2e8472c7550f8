package org.komshi.identity.address;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;

/**
 * A person's move from one mail address to another: asked for, then perhaps done, then perhaps undone.
 *
 * @param changedAt null: not confirmed
 * @param undoneAt null: stands
 */
public record AddressChange(
        UUID id,
        PersonId person,
        String oldEmail,
        String newEmail,
        Instant askedAt,
        @Nullable Instant changedAt,
        @Nullable Instant undoneAt) {
    /** How long the link at the new address confirms. */
    static final Duration LIFE = Duration.ofHours(24);

    /** How long the link at the old address undoes: long enough to come back from a holiday weekend. */
    static final Duration UNDO = Duration.ofDays(7);

    /** Until when the link at the new address confirms. */
    public Instant until() {
        return askedAt.plus(LIFE);
    }

    boolean isConfirmable(Instant now) {
        return changedAt == null && undoneAt == null && now.isBefore(askedAt.plus(LIFE));
    }

    boolean isUndoable(Instant now) {
        return changedAt != null && undoneAt == null && now.isBefore(changedAt.plus(UNDO));
    }
}
