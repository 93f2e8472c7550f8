package org.komshi.organisations;

import java.time.Instant;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;

/**
 * A person who acts for an organisation.
 *
 * @param representation the row: what one ends
 * @param language for mails to them
 */
public record Representative(
        UUID representation,
        PersonId person,
        String name,
        String email,
        Language language,
        Capacity capacity,
        Instant since) {}
