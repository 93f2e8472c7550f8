package org.komshi.organisations.colleagues;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.komshi.language.Text;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;

/**
 * A colleague asked by mail to act for an organisation.
 *
 * @param name the organisation's
 * @param inviter who asked
 */
public record Invitation(
        UUID id,
        OrganisationId organisation,
        Text name,
        String email,
        Capacity capacity,
        String inviter,
        Instant expiresAt) {
    /** How long one may take to accept: docs/rules/sign-in.md. */
    static final Duration LIFE = Duration.ofDays(30);

    /** Open invitations of one organisation at a time: nobody sends mail through the hub to the whole world. */
    static final int MOST = 20;
}
