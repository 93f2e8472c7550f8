package org.komshi.identity.staff;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.komshi.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who holds what, held it, or will. */
@Repository
class RoleRegister {
    static final int PAGE = 50;

    /** More than any hub has people. */
    static final int MOST = 10_000;

    private static final Duration SOON = Duration.ofDays(30);

    private static final String FOUND = """
              from identity.role
              join identity.person on person.id = role.person
              left join identity.person giver on giver.id = role.given_by
             where (:role = '' or role.role = :role)
               and (:scope = '' or role.scope = :scope)
               and (position(lower(:wanted) in lower(person.name)) > 0 or position(lower(:wanted) in person.email) > 0)
               and case :when
                        when 'now' then role.from_at <= :now and (role.until_at is null or role.until_at > :now)
                        when 'soon' then role.from_at <= :now and role.until_at > :now and role.until_at <= :soon
                        when 'later' then role.from_at > :now and role.until_at is distinct from role.from_at
                        else role.until_at <= :now
                   end
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RoleRegister(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long count(RoleFilter filter) {
        return filtered("select count(*)" + FOUND, filter).query(Long.class).single();
    }

    /** @param page from 1 */
    List<RoleLine> page(RoleFilter filter, int page) {
        return lines(filter, PAGE, (page - 1) * PAGE);
    }

    List<RoleLine> all(RoleFilter filter) {
        return lines(filter, MOST, 0);
    }

    private List<RoleLine> lines(RoleFilter filter, int size, int from) {
        return filtered("""
                        select role.*, person.name, person.email, giver.name as giver
                        """ + FOUND + """
                         order by role.role, person.name, role.scope, role.scope_id, role.from_at, role.id
                         limit :size offset :from
                        """, filter)
                .param("size", size)
                .param("from", from)
                .query(RoleRegister::read)
                .list();
    }

    private StatementSpec filtered(String sql, RoleFilter filter) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param("role", filter.role())
                .param("scope", filter.scope())
                .param("when", filter.when())
                .param("wanted", filter.wanted())
                .param("now", now.atOffset(UTC))
                .param("soon", now.plus(SOON).atOffset(UTC));
    }

    private static RoleLine read(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until_at");
        String giver = row.getString("giver");
        return new RoleLine(
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("role"),
                new Scope(row.getString("scope"), row.getString("scope_id")),
                row.getTimestamp("from_at").toInstant(),
                until == null ? null : until.toInstant(),
                giver == null ? "" : giver);
    }
}
