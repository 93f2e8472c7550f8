package org.komshi.organisations.colleagues;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class OrganisationsData implements PersonalData {
    private final JdbcClient jdbc;

    OrganisationsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted("organisations.held.representations", count("""
                                select count(*) from organisations.representation where person = :id
                                """, person)),
                        Held.counted("organisations.held.invitations", count("""
                                select count(*) from organisations.invitation
                                 where invited_by = :id
                                    or email = (select email from identity.person where id = :id)
                                """, person)),
                        Held.counted("organisations.held.successions", count("""
                                select count(*) from organisations.succession
                                 where :id in (asked_by, checked_by, objected_by, settled_by)
                                """, person)),
                        Held.counted("organisations.held.entered", count("""
                                select count(*) from organisations.organisation where created_by = :id
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
