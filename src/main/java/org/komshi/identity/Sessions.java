package org.komshi.identity;

import static java.time.ZoneOffset.UTC;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.database.Ids;
import org.komshi.language.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in, in which browser. A row is made at sign-in only, and written again at most once a minute; what the
 * person may do is read with it at each request.
 */
@Component
class Sessions {
    /** Idle time after which staff (whoever holds a role) sign in again: docs/rules/sign-in.md. */
    static final Duration STAFF_IDLE = Duration.ofHours(12);

    /** The same for everybody else. */
    static final Duration IDLE = Duration.ofDays(30);

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Sessions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new session; what is returned is the cookie's value and is kept nowhere. */
    @Transactional
    String begin(PersonId person, String browser) {
        String token = Secret.token();
        var now = clock.instant().atOffset(UTC);
        jdbc.sql("""
                        insert into identity.session (id, token_hash, person, made_at, seen_at, browser)
                        values (:id, :token, :person, :now, :now, :browser)
                        """)
                .param("id", Ids.next())
                .param("token", Secret.hash(token))
                .param("person", person.value())
                .param("now", now)
                .param("browser", browser.length() > 300 ? browser.substring(0, 300) : browser)
                .update();
        return token;
    }

    /** The session this cookie belongs to; empty when there is none or it was idle for too long. */
    Optional<Session> find(String token) {
        Instant now = clock.instant();
        Optional<Session> found = jdbc.sql("""
                        select session.id, session.seen_at, person.id as person, person.name, person.language,
                               array(select distinct role.role from identity.role
                                      where role.person = person.id and role.from_at <= :now
                                        and (role.until_at is null or role.until_at > :now)) as roles
                          from identity.session
                          join identity.person on person.id = session.person
                         where session.token_hash = :token
                        """)
                .param("token", Secret.hash(token))
                .param("now", now.atOffset(UTC))
                .query(Sessions::read)
                .optional()
                .filter(session -> now.isBefore(session.seenAt().plus(session.idle())));
        found.filter(session -> !now.isBefore(session.seenAt().plus(TOUCH))).ifPresent(session -> touch(session, now));
        return found;
    }

    private void touch(Session session, Instant now) {
        jdbc.sql("update identity.session set seen_at = :now where id = :id and seen_at < :now")
                .param("now", now.atOffset(UTC))
                .param("id", session.id())
                .update();
    }

    void end(UUID session) {
        jdbc.sql("delete from identity.session where id = :id")
                .param("id", session)
                .update();
    }

    private static Session read(ResultSet row, int number) throws SQLException {
        Visitor visitor = new Visitor(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Languages.find(row.getString("language")).orElse(Languages.ENGLISH),
                roles(row.getArray("roles")));
        return new Session(
                row.getObject("id", UUID.class),
                visitor,
                row.getTimestamp("seen_at").toInstant());
    }

    private static Set<Role> roles(Array words) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : List.of((String[]) words.getArray())) {
            roles.add(Role.of(word));
        }
        return roles;
    }

    /** @param seenAt when it was last used, to the minute */
    record Session(UUID id, Visitor visitor, Instant seenAt) {
        Duration idle() {
            return visitor.roles().isEmpty() ? IDLE : STAFF_IDLE;
        }
    }
}
