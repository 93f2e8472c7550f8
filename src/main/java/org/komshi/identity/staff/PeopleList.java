package org.komshi.identity.staff;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as the administrator looks for them: staff first. */
@Repository
class PeopleList {
    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PeopleList(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long count(String wanted) {
        return jdbc.sql("""
                        select count(*) from identity.person
                         where position(lower(:wanted) in lower(name)) > 0 or position(lower(:wanted) in email) > 0
                        """).param("wanted", wanted).query(Long.class).single();
    }

    /** @param page from 1 */
    List<PersonLine> found(String wanted, int page) {
        return jdbc.sql("""
                        select person.id, person.name, person.email, held.roles
                          from identity.person
                          cross join lateral (
                               select coalesce(array_agg(distinct role.role), '{}') as roles
                                 from identity.role
                                where role.person = person.id and role.from_at <= :at
                                  and (role.until_at is null or role.until_at > :at)) as held
                         where position(lower(:wanted) in lower(person.name)) > 0
                            or position(lower(:wanted) in person.email) > 0
                         order by cardinality(held.roles) = 0, person.name, person.id
                         limit :size offset :from
                        """)
                .param("wanted", wanted)
                .param("at", clock.instant().atOffset(UTC))
                .param("size", PAGE)
                .param("from", (page - 1) * PAGE)
                .query((row, _) -> new PersonLine(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("email"), List.of((String
                                        [])
                                row.getArray("roles").getArray())))
                .list();
    }
}
