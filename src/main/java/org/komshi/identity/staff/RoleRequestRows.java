package org.komshi.identity.staff;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where roles that wait for consent are kept. */
@Repository
class RoleRequestRows {
    private static final String OPEN = """
            select request.*, person.name, asker.name as asker_name
              from identity.role_request request
              join identity.person on person.id = request.person
              join identity.person asker on asker.id = request.asked_by
             where request.answer is null
            """;

    private final JdbcClient jdbc;

    RoleRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the same waits already. */
    boolean add(RoleRequest request) {
        Instant until = request.until();
        return jdbc.sql("""
                        insert into identity.role_request (id, person, role, scope, scope_id, until_at, ends,
                                                           asked_by, asked_at)
                        values (:id, :person, :role, :scope, :scopeId, :until, :ends, :asker, :at)
                            on conflict do nothing
                        """)
                        .param("id", request.id())
                        .param("person", request.person().value())
                        .param("role", request.role().word())
                        .param("scope", request.scope().kind())
                        .param("scopeId", request.scope().id())
                        .param("until", until == null ? null : until.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ends", request.ends(), Types.OTHER)
                        .param("asker", request.asker().value())
                        .param("at", request.askedAt().atOffset(UTC))
                        .update()
                == 1;
    }

    /** The oldest first. */
    List<RoleRequest> open() {
        return jdbc.sql(OPEN + " order by request.asked_at, request.id")
                .query(RoleRequestRows::read)
                .list();
    }

    Optional<RoleRequest> open(UUID id) {
        return jdbc.sql(OPEN + " and request.id = :id")
                .param("id", id)
                .query(RoleRequestRows::read)
                .optional();
    }

    /** False when somebody answered meanwhile. */
    boolean answer(UUID id, String answer, PersonId by, Instant now) {
        return jdbc.sql("""
                        update identity.role_request set answer = :answer, answered_by = :by, answered_at = :now
                         where id = :id and answer is null
                        """)
                        .param("id", id)
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Who may consent for the hub now. */
    List<PersonId> administrators(Instant now) {
        return jdbc.sql("""
                        select distinct person from identity.role
                         where role = 'administrator' and from_at <= :now and (until_at is null or until_at > :now)
                        """)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    private static RoleRequest read(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until_at");
        return new RoleRequest(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Role.of(row.getString("role")),
                new Scope(row.getString("scope"), row.getString("scope_id")),
                until == null ? null : until.toInstant(),
                row.getObject("ends", UUID.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("asker_name"),
                row.getTimestamp("asked_at").toInstant());
    }
}
