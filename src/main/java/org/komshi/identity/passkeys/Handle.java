package org.komshi.identity.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.springframework.security.web.webauthn.api.Bytes;

/** How a passkey names its person: the sixteen bytes of their id, nothing one could read. */
final class Handle {
    private static final int LENGTH = 16;

    private Handle() {}

    static Bytes of(UUID person) {
        return new Bytes(ByteBuffer.allocate(LENGTH)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException when it was made elsewhere */
    static PersonId person(Bytes handle) {
        if (handle.getBytes().length != LENGTH) {
            throw new IllegalArgumentException("no person of this hub");
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
