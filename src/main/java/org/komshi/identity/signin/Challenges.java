package org.komshi.identity.signin;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where requests to sign in are kept, as hashes only. */
@Repository
class Challenges {
    private final JdbcClient jdbc;

    Challenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Challenge challenge, String linkHash, String browserHash, Instant now) {
        jdbc.sql("""
                        insert into identity.challenge (id, email, link_hash, code_hash, browser_hash, back,
                                                        made_at, expires_at)
                        values (:id, :email, :link, :code, :browser, :back, :now, :expires)
                        """)
                .param("id", challenge.id())
                .param("email", challenge.email())
                .param("link", linkHash)
                .param("code", challenge.codeHash())
                .param("browser", browserHash)
                .param("back", challenge.back())
                .param("now", now.atOffset(UTC))
                .param("expires", challenge.expiresAt().atOffset(UTC))
                .update();
    }

    Optional<Challenge> byBrowser(String browserHash) {
        return jdbc.sql("select * from identity.challenge where browser_hash = :browser")
                .param("browser", browserHash)
                .query(Challenges::read)
                .optional();
    }

    Optional<Challenge> byLink(String linkHash) {
        return jdbc.sql("select * from identity.challenge where link_hash = :link")
                .param("link", linkHash)
                .query(Challenges::read)
                .optional();
    }

    /**
     * Takes one of the tries before the code is looked at, so that a hundred guesses at once are no more than five.
     * False when none is left.
     */
    boolean take(UUID challenge) {
        return jdbc.sql("update identity.challenge set wrong = wrong + 1 where id = :id and wrong < :tries")
                        .param("id", challenge)
                        .param("tries", Challenge.TRIES)
                        .update()
                == 1;
    }

    /** False when it was used or ran out meanwhile: two clicks prove once. */
    boolean spend(UUID challenge, String browserHash, Instant now) {
        return jdbc.sql("""
                        update identity.challenge set used_at = :now, browser_hash = :browser
                         where id = :id and used_at is null and expires_at > :now
                        """)
                        .param("id", challenge)
                        .param("browser", browserHash)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** False when the introduction was already made: two clicks make one person. */
    boolean introduce(UUID challenge, Instant now) {
        return jdbc.sql("""
                        update identity.challenge set introduced_at = :now
                         where id = :id and used_at is not null and introduced_at is null
                        """)
                        .param("id", challenge)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Rows that prove nothing any more. */
    void forget(Instant now) {
        jdbc.sql("delete from identity.challenge where expires_at < :before")
                .param("before", now.minus(Duration.ofDays(1)).atOffset(UTC))
                .update();
    }

    private static Challenge read(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new Challenge(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("code_hash"),
                row.getString("back"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("wrong"),
                used == null ? null : used.toInstant());
    }
}
