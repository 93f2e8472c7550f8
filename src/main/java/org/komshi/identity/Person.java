package org.komshi.identity;

import java.time.Instant;
import org.komshi.language.Language;

/**
 * A person the hub knows.
 *
 * @param email in lower case; where sign-in mails go
 * @param language the one they chose for their own pages and mails
 */
public record Person(PersonId id, String email, String name, Language language, Instant createdAt) {
    public static final int LONGEST_NAME = 120;
}
