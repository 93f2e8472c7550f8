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

    /** How the address of somebody ends who closed their account: no mail ever goes there. */
    public static final String ERASED = "@erased.invalid";

    /** Who stands where a name was erased. */
    public static final String NOBODY = "–";

    public boolean isErased() {
        return email.endsWith(ERASED);
    }
}
