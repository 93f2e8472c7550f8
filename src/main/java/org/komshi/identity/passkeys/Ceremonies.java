package org.komshi.identity.passkeys;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/** What browsers were asked to sign. A row instead of a session: docs/decisions/0007-own-sessions.md. */
@Repository
class Ceremonies {
    static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Ceremonies(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param person who makes a passkey; null: somebody signs in
     * @return the secret by which the browser's answer finds its question
     */
    String begin(Bytes challenge, @Nullable PersonId person) {
        Instant now = clock.instant();
        jdbc.sql("delete from identity.ceremony where expires_at <= :now")
                .param("now", now.atOffset(UTC))
                .update();
        String secret = Secret.token();
        jdbc.sql("""
                        insert into identity.ceremony (secret_hash, challenge, person, expires_at)
                        values (:secret, :challenge, :person, :expires)
                        """)
                .param("secret", Secret.hash(secret))
                .param("challenge", challenge.getBytes())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("expires", now.plus(LIFE).atOffset(UTC))
                .update();
        return secret;
    }

    /** What was to be signed; empty when it was answered already, is too old, or was asked of somebody else. */
    Optional<Bytes> take(String secret, @Nullable PersonId person) {
        return jdbc.sql("""
                        delete from identity.ceremony
                         where secret_hash = :secret and expires_at > :now and person is not distinct from :person
                        returning challenge
                        """)
                .param("secret", Secret.hash(secret))
                .param("now", clock.instant().atOffset(UTC))
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query((row, _) -> new Bytes(row.getBytes("challenge")))
                .optional();
    }
}
