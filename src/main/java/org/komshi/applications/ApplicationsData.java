package org.komshi.applications;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class ApplicationsData implements PersonalData {
    private final JdbcClient jdbc;

    ApplicationsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(Held.counted("applications.held.applications", count("""
                                select count(*) from applications.application
                                 where created_by = :id
                                    or exists (select 1 from applications.proposal
                                                where proposal.application = application.id
                                                  and (:id in (submitted_by, withdrawn_by, invited_by)
                                                       or exists (select 1 from applications.answer
                                                                   where answer.proposal = proposal.id
                                                                     and answer.changed_by = :id)))
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
