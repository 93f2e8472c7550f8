package org.komshi.identity.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's passkey as they see it.
 *
 * @param name in their own words: "office computer"
 * @param usedAt null: never yet
 */
public record Passkey(
        UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {
    static final int LONGEST_NAME = 60;

    /** More than anybody has devices; whoever needs another removes one. */
    static final int MOST = 20;

    public String address() {
        return "/my/account/passkeys/" + id;
    }
}
