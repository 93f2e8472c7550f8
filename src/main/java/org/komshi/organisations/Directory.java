package org.komshi.organisations;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Where organisations are kept. */
@Repository
class Directory {
    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when another one with this registration number came in meanwhile. */
    boolean add(OrganisationId id, NewOrganisation organisation, Optional<PersonId> by, Instant at) {
        return said(jdbc.sql("""
                                insert into organisations.organisation (id, name, acronym, kind, country, place,
                                            registration_number, founded, invented, created_by, created_at)
                                values (:id, :name::jsonb, :acronym, :kind, :country, :place::jsonb,
                                        :number, :founded, :invented, :by, :at)
                                    on conflict do nothing
                                """), id, organisation)
                        .param("invented", organisation.invented())
                        .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    void change(OrganisationId id, NewOrganisation organisation) {
        said(jdbc.sql("""
                        update organisations.organisation
                           set name = :name::jsonb, acronym = :acronym, kind = :kind, country = :country,
                               place = :place::jsonb, registration_number = :number, founded = :founded
                         where id = :id
                        """), id, organisation).update();
    }

    private static StatementSpec said(StatementSpec statement, OrganisationId id, NewOrganisation organisation) {
        return statement
                .param("id", id.value())
                .param("name", organisation.name().json())
                .param("acronym", organisation.acronym())
                .param("kind", organisation.kind().word())
                .param("country", organisation.country())
                .param("place", organisation.place().json())
                .param("number", organisation.registrationNumber())
                .param("founded", organisation.founded().orElse(null), Types.INTEGER);
    }

    /** Whether another organisation of the country already bears this number or one of these names. */
    List<CannotRegister> known(NewOrganisation organisation, Optional<OrganisationId> except) {
        List<CannotRegister> known = new ArrayList<>();
        if (!organisation.registrationNumber().isEmpty()
                && exists("""
                        select exists (select 1 from organisations.organisation
                                        where country = :country and id is distinct from :except
                                          and lower(registration_number) = lower(:said))
                        """, organisation.country(), organisation.registrationNumber(), except)) {
            known.add(new CannotRegister.NumberKnown(organisation.registrationNumber()));
        }
        for (String name : organisation.name().versions().values()) {
            if (exists("""
                            select exists (select 1 from organisations.organisation,
                                                  jsonb_each_text(organisation.name) as version
                                            where country = :country and id is distinct from :except
                                              and lower(regexp_replace(version.value, '\\s+', ' ', 'g'))
                                                  = lower(regexp_replace(:said, '\\s+', ' ', 'g')))
                            """, organisation.country(), name, except)) {
                known.add(new CannotRegister.NameKnown(name));
                break;
            }
        }
        return known;
    }

    private boolean exists(String sql, String country, String said, Optional<OrganisationId> except) {
        return jdbc.sql(sql)
                .param("country", country)
                .param("said", said)
                .param("except", except.map(OrganisationId::value).orElse(null), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select * from organisations.organisation where id = :id")
                .param("id", id.value())
                .query(Directory::organisation)
                .optional();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                Text.parse(row.getString("name")),
                row.getString("acronym"),
                Kind.find(row.getString("kind")).orElse(Kind.OTHER),
                row.getString("country"),
                Text.parse(row.getString("place")),
                row.getString("registration_number"),
                Optional.ofNullable(year(row)),
                row.getBoolean("invented"),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Integer year(ResultSet row) throws SQLException {
        int year = row.getInt("founded");
        return row.wasNull() ? null : year;
    }
}
