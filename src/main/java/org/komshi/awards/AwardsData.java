package org.komshi.awards;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class AwardsData implements PersonalData {
    private final JdbcClient jdbc;

    AwardsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted("awards.held.decisions", count("""
                                select count(*) from awards.decision
                                 where :id in (created_by, changed_by, decided_by)
                                    or exists (select 1 from awards.decision_member
                                                where decision_member.decision = decision.id
                                                  and decision_member.person = :id)
                                """, person)),
                        Held.counted("awards.held.complaints", count("""
                                select count(*) from awards.complaint where :id in (written_by, answered_by)
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
