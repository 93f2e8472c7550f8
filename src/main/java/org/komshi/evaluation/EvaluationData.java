package org.komshi.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class EvaluationData implements PersonalData {
    private final JdbcClient jdbc;

    EvaluationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted("evaluation.held.declarations", count("""
                                select (select count(*) from evaluation.declaration where person = :id)
                                     + (select count(*) from evaluation.lifted_conflict where person = :id)
                                """, person)),
                        Held.counted("evaluation.held.assessments", count("""
                                select count(*) from evaluation.assessment where assessor = :id
                                """, person)),
                        Held.counted("evaluation.held.checks", count("""
                                select count(*) from evaluation.check_conclusion where concluded_by = :id
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
