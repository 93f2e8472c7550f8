package org.komshi.organisations;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept who acts for whom. In force is what has no end or a later one. */
@Repository
class Representations {
    private final JdbcClient jdbc;

    Representations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person already acts in this capacity. */
    boolean add(OrganisationId organisation, PersonId person, Capacity capacity, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into organisations.representation (id, organisation, person, capacity, from_at, given_by)
                        select :id, :organisation, :person, :capacity, :at, :by
                         where not exists (
                               select 1 from organisations.representation
                                where organisation = :organisation and person = :person and capacity = :capacity
                                  and (until_at is null or until_at > :at))
                        """)
                        .param("id", Ids.next())
                        .param("organisation", organisation.value())
                        .param("person", person.value())
                        .param("capacity", capacity.word())
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    void end(UUID representation, Instant at) {
        jdbc.sql("update organisations.representation set until_at = :at where id = :id")
                .param("id", representation)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** Two who leave at once wait for each other here, so that one legal representative stays. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select id from organisations.organisation where id = :id for update")
                .param("id", organisation.value())
                .query(UUID.class)
                .optional();
    }

    List<Represented> of(PersonId person, Instant at) {
        // 'legal-representative' sorts after 'editor': the higher capacity is the greater word.
        return jdbc.sql("""
                        select organisation.id, organisation.name, max(representation.capacity) as capacity
                          from organisations.representation
                          join organisations.organisation on organisation.id = representation.organisation
                         where representation.person = :person
                           and (representation.until_at is null or representation.until_at > :at)
                         group by organisation.id, organisation.name
                         order by coalesce(organisation.name->>'en', organisation.name::text), organisation.id
                        """)
                .param("person", person.value())
                .param("at", at.atOffset(UTC))
                .query((row, _) -> new Represented(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        Text.parse(row.getString("name")),
                        Capacity.of(row.getString("capacity"))))
                .list();
    }

    boolean exists(PersonId person, OrganisationId organisation, Collection<Capacity> capacities, Instant at) {
        return jdbc.sql("""
                        select exists (
                               select 1 from organisations.representation
                                where person = :person and organisation = :organisation
                                  and capacity in (:capacities)
                                  and (until_at is null or until_at > :at))
                        """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("capacities", capacities.stream().map(Capacity::word).toList())
                .param("at", at.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    List<Representative> at(OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                        select representation.id, representation.person, representation.capacity,
                               representation.from_at, person.name, person.email, person.language
                          from organisations.representation
                          join identity.person on person.id = representation.person
                         where representation.organisation = :organisation
                           and (representation.until_at is null or representation.until_at > :at)
                         order by representation.capacity desc, person.name, representation.id
                        """)
                .param("organisation", organisation.value())
                .param("at", at.atOffset(UTC))
                .query(Representations::representative)
                .list();
    }

    private static Representative representative(ResultSet row, int number) throws SQLException {
        return new Representative(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Languages.find(row.getString("language")).orElse(Languages.ENGLISH),
                Capacity.of(row.getString("capacity")),
                row.getTimestamp("from_at").toInstant());
    }
}
