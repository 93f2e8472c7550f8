package org.komshi.identity.signin;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.sessions.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code with which a new hub gets its first administrator: printed by the host's own start, good for a day, once.
 * Only its hash is kept; each start of a hub without an administrator makes a new one, and the one before is void.
 */
@Component
class FirstCode {
    static final Duration LIFE = Duration.ofHours(24);

    /** Crockford's base 32: no letter looks like a figure. Sixteen of them are 80 random bits. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Roles roles;
    private final InstantSource clock;

    FirstCode(JdbcClient jdbc, Roles roles, InstantSource clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /** A new code to be printed; empty when the hub has an administrator. */
    @Transactional
    public Optional<String> issue() {
        if (isSettled()) {
            return Optional.empty();
        }
        String code = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into identity.first_code (code_hash, made_at, expires_at)
                        values (:hash, :now, :expires)
                            on conflict (single) do update
                           set code_hash = excluded.code_hash, made_at = excluded.made_at,
                               expires_at = excluded.expires_at, used_at = null
                        """)
                .param("hash", Secret.hash(code))
                .param("now", now.atOffset(UTC))
                .param("expires", now.plus(LIFE).atOffset(UTC))
                .update();
        return Optional.of(code.replaceAll("(.{4})(?=.)", "$1-"));
    }

    /** Whether the hub has an administrator, so that no code is asked for. */
    boolean isSettled() {
        return roles.holders(Role.ADMINISTRATOR) > 0;
    }

    /**
     * Spends the code in the acting transaction; of two at once the second waits here until the first is done.
     *
     * @return what speaks against it; empty when whoever typed it is to become administrator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CannotSignIn> spend(String typed) {
        Optional<Kept> kept = locked();
        Instant now = clock.instant();
        if (isSettled()) {
            return Optional.of(new CannotSignIn.AdministratorThere());
        }
        if (kept.filter(code -> code.hash().equals(Secret.hash(plain(typed)))).isEmpty()) {
            return Optional.of(new CannotSignIn.WrongFirstCode());
        }
        if (kept.filter(code -> code.isGood(now)).isEmpty()) {
            return Optional.of(new CannotSignIn.FirstCodeOver());
        }
        jdbc.sql("update identity.first_code set used_at = :now")
                .param("now", now.atOffset(UTC))
                .update();
        return Optional.empty();
    }

    /** Whether the hub still needs its first administrator, asked in turn with whoever types the code just now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isWantedAlone() {
        locked();
        return !isSettled();
    }

    private Optional<Kept> locked() {
        return jdbc.sql("select code_hash, expires_at, used_at from identity.first_code for update")
                .query((row, _) -> {
                    Timestamp used = row.getTimestamp("used_at");
                    return new Kept(
                            row.getString("code_hash"),
                            row.getTimestamp("expires_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .optional();
    }

    /** As people read it out or copy it: in small letters, with blanks, O for 0. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private record Kept(
            String hash, Instant expiresAt, @Nullable Instant usedAt) {
        boolean isGood(Instant now) {
            return usedAt == null && now.isBefore(expiresAt);
        }
    }
}
