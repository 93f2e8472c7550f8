package org.komshi.identity;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role, for what and until when. Read at each request, so that a role that ends, ends at once. */
@Component
public class Roles {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;

    Roles(JdbcClient jdbc, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives a role from now on, without an end. */
    @Transactional
    public void give(PersonId person, Role role, Scope scope, PersonId by) {
        give(person, role, scope, new Period(clock.instant(), null), by);
    }

    /** Gives a role for a time. One already held for the same thing at the same time is left as it is. */
    @Transactional
    public void give(PersonId person, Role role, Scope scope, Period period, PersonId by) {
        int given = jdbc.sql("""
                        insert into identity.role (id, person, role, scope, scope_id, from_at, until_at,
                                                   given_by, given_at)
                        select :id, :person, :role, :scope, :scopeId, :from, :until, :by, :at
                         where not exists (
                               select 1 from identity.role held
                                where held.person = :person and held.role = :role
                                  and held.scope = :scope and held.scope_id = :scopeId
                                  and held.from_at <= :from
                                  and (held.until_at is null or held.until_at > :from))
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("role", role.word())
                .param("scope", scope.kind())
                .param("scopeId", scope.id())
                .param("from", period.from().atOffset(UTC))
                .param(
                        "until",
                        period.until() == null ? null : period.until().atOffset(UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        if (given == 1) {
            audit.record(Entry.of("identity.role-given", by.ref(), person.ref(), person.ref(), facts(role, scope)));
        }
    }

    /** The roles a person holds and has not lost, by role. */
    public List<HeldRole> of(PersonId person) {
        return jdbc.sql("""
                        select * from identity.role
                         where person = :person and (until_at is null or until_at > :at)
                         order by role, scope, scope_id, from_at
                        """)
                .param("person", person.value())
                .param("at", clock.instant().atOffset(UTC))
                .query(Roles::read)
                .list();
    }

    /**
     * Ends a role from now on.
     *
     * @return what speaks against it; empty when it has ended
     * @throws NotFound when the person does not hold it any more
     */
    @Transactional
    public Optional<CannotEndRole> end(PersonId person, UUID role, PersonId by) {
        // Two administrators who end each other's role wait for each other here: one of them stays.
        jdbc.sql("select id from identity.role where role = 'administrator' for update")
                .query(UUID.class)
                .list();
        HeldRole held = of(person).stream()
                .filter(found -> found.id().equals(role))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (held.role() == Role.ADMINISTRATOR && held.scope().equals(Scope.HUB) && holders(Role.ADMINISTRATOR) <= 1) {
            return Optional.of(new CannotEndRole.LastAdministrator());
        }
        jdbc.sql("update identity.role set until_at = greatest(:at, from_at) where id = :id")
                .param("at", clock.instant().atOffset(UTC))
                .param("id", role)
                .update();
        audit.record(Entry.of(
                "identity.role-ended", by.ref(), person.ref(), person.ref(), facts(held.role(), held.scope())));
        return Optional.empty();
    }

    private static Map<String, Object> facts(Role role, Scope scope) {
        return Map.of("role", role.word(), "scope", scope.kind(), "which", scope.id());
    }

    private static HeldRole read(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until_at");
        return new HeldRole(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Role.of(row.getString("role")),
                new Scope(row.getString("scope"), row.getString("scope_id")),
                row.getTimestamp("from_at").toInstant(),
                until == null ? null : until.toInstant());
    }

    /** How many people hold a role for the whole hub now. */
    public int holders(Role role) {
        return jdbc.sql("""
                        select count(distinct person) from identity.role
                         where role = :role and scope = 'hub'
                           and from_at <= :at and (until_at is null or until_at > :at)
                        """)
                .param("role", role.word())
                .param("at", clock.instant().atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Those who hold a role for the whole hub now. */
    public List<PersonId> holding(Role role) {
        return jdbc.sql("""
                        select distinct person from identity.role
                         where role = :role and scope = 'hub'
                           and from_at <= :at and (until_at is null or until_at > :at)
                         order by person
                        """)
                .param("role", role.word())
                .param("at", clock.instant().atOffset(UTC))
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** How many people hold a role now, for whatever scope. */
    public int inForce(Role role) {
        return jdbc.sql("""
                        select count(distinct person) from identity.role
                         where role = :role and from_at <= :at and (until_at is null or until_at > :at)
                        """)
                .param("role", role.word())
                .param("at", clock.instant().atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Whether a person is administrator of the whole hub now. */
    public boolean isAdministrator(PersonId person) {
        return holdsForTheHub(person, Role.ADMINISTRATOR);
    }

    /** Whether a person holds a role for the whole hub now. */
    public boolean holdsForTheHub(PersonId person, Role role) {
        return of(person).stream()
                .anyMatch(held -> held.role() == role
                        && held.scope().equals(Scope.HUB)
                        && !held.from().isAfter(clock.instant()));
    }

    /** The roles a person holds now, for whatever scope. */
    public Set<Role> inForce(PersonId person) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        jdbc.sql("""
                        select distinct role from identity.role
                         where person = :person and from_at <= :at and (until_at is null or until_at > :at)
                        """)
                .param("person", person.value())
                .param("at", clock.instant().atOffset(UTC))
                .query(String.class)
                .list()
                .forEach(word -> held.add(Role.of(word)));
        return held;
    }

    /**
     * From an instant (in) to another (out).
     *
     * @param until null: without an end
     */
    public record Period(Instant from, @Nullable Instant until) {}
}
