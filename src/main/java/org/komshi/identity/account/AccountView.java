package org.komshi.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.komshi.identity.spi.PersonalData.Held;

/**
 * A person's account, as they see it.
 *
 * @param passkeys how many
 * @param name and language as typed or as kept
 * @param held what the hub holds of them, room by room
 */
public record AccountView(
        String email, int passkeys, String name, String language, List<Session> sessions, List<Held> held) {
    /**
     * @param browser in two words; empty when unknown
     * @param here whether it is the one the page is read in
     */
    public record Session(UUID id, String browser, Instant since, Instant seen, boolean here) {}
}
