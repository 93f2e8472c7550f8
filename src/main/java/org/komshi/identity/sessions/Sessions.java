package org.komshi.identity.sessions;

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
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.komshi.language.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in, in which browser. A row is made at sign-in only, and written again at most once a minute; what the
 * person may do is read with it at each request.
 */
@Component
public class Sessions {
    /** Idle time after which staff (whoever holds a role) sign in again: docs/rules/sign-in.md. */
    public static final Duration STAFF_IDLE = Duration.ofHours(12);

    /** The same for everybody else. */
    public static final Duration IDLE = Duration.ofDays(30);

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Sessions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new session; what is returned is the cookie's value and is kept nowhere. */
    @Transactional
    public String begin(PersonId person, String browser) {
        forgetIdle();
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
    public Optional<Session> find(String token) {
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

    public void end(UUID session) {
        jdbc.sql("delete from identity.session where id = :id")
                .param("id", session)
                .update();
    }

    /** False when it is not this person's, or ended already. */
    public boolean end(UUID session, PersonId person) {
        return jdbc.sql("delete from identity.session where id = :id and person = :person")
                        .param("id", session)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Signs a person out in every browser. */
    public int endAll(PersonId person) {
        return jdbc.sql("delete from identity.session where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Where a person is signed in, the newest use first; rows idle for too long are no session any more. */
    public List<Line> of(Visitor visitor) {
        Instant idleSince = clock.instant().minus(visitor.roles().isEmpty() ? IDLE : STAFF_IDLE);
        return jdbc.sql("""
                        select id, made_at, seen_at, browser from identity.session
                         where person = :person and seen_at > :since
                         order by seen_at desc, id
                        """)
                .param("person", visitor.person().value())
                .param("since", idleSince.atOffset(UTC))
                .query(Line.class)
                .list();
    }

    /** In how many browsers a person is signed in. */
    public int count(PersonId person) {
        return jdbc.sql("select count(*) from identity.session where person = :person and seen_at > :since")
                .param("person", person.value())
                .param("since", clock.instant().minus(IDLE).atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Rows no cookie opens any more. */
    private void forgetIdle() {
        jdbc.sql("delete from identity.session where seen_at <= :since")
                .param("since", clock.instant().minus(IDLE).atOffset(UTC))
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
    public record Session(UUID id, Visitor visitor, Instant seenAt) {
        Duration idle() {
            return visitor.roles().isEmpty() ? IDLE : STAFF_IDLE;
        }
    }

    /** @param browser as it named itself when signing in */
    public record Line(UUID id, Instant madeAt, Instant seenAt, String browser) {}
}
