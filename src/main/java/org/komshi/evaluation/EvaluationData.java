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

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("evaluation.kind.openings", Keeping.ACTS, """
                        select opened_at as at, jsonb_build_object('round', round) as facts
                          from evaluation.opening where opened_by = :person
                        """),
                new Kind("evaluation.kind.checks", Keeping.ACTS, """
                        select checked_at as at, jsonb_build_object('proposal', proposal, 'item', item, 'outcome', outcome, 'note', note) as facts
                          from evaluation.check_outcome where checked_by = :person
                        union all
                        select concluded_at, jsonb_build_object('proposal', proposal, 'eligible', eligible)
                          from evaluation.check_conclusion where concluded_by = :person
                        """),
                new Kind("evaluation.kind.assessors", Keeping.ACTS, """
                        select coalesce(removed_at, invited_at) as at,
                               jsonb_build_object('call', call, 'assessor', person = :person, 'invited', invited_by = :person) as facts
                          from evaluation.assessor where :person in (person, invited_by)
                        """),
                new Kind("evaluation.kind.declarations", Keeping.ACTS, """
                        select declared_at as at,
                               jsonb_build_object('application', application, 'conflict', conflict, 'note', note) as facts
                          from evaluation.declaration where person = :person
                        """),
                new Kind("evaluation.kind.lifted", Keeping.ACTS, """
                        select lifted_at as at,
                               jsonb_build_object('application', application, 'declared', person = :person,
                                                  'lifted', lifted_by = :person, 'why', why) as facts
                          from evaluation.lifted_conflict where :person in (person, lifted_by)
                        """),
                new Kind("evaluation.kind.assignments", Keeping.ACTS, """
                        select confirmed_at as at, jsonb_build_object('round', round, 'wanted', wanted) as facts
                          from evaluation.assignment where confirmed_by = :person
                        """),
                new Kind("evaluation.kind.assessments", Keeping.ACTS, """
                        select greatest(assigned_at, saved_at, submitted_at, returned_at) as at,
                               jsonb_build_object('assessment', id, 'assessed', assessor = :person, 'assigned', assigned_by = :person,
                                                  'returned', returned_by = :person,
                                                  'comment', case when assessor = :person then comment end) as facts
                          from evaluation.assessment where :person in (assessor, assigned_by, returned_by)
                        """));
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
