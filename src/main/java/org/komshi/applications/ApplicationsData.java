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

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("applications.kind.applications", Keeping.ACCOUNT, """
                        select created_at as at, jsonb_build_object('application', id, 'reference', reference) as facts
                          from applications.application where created_by = :person
                        """),
                new Kind("applications.kind.answers", Keeping.ACCOUNT, """
                        select changed_at as at, jsonb_build_object('proposal', proposal, 'question', question, 'answer', value) as facts
                          from applications.answer where changed_by = :person
                        union all
                        select written_at, jsonb_build_object('proposal', proposal, 'question', question, 'answer', value)
                          from applications.rival where person = :person
                        """),
                new Kind("applications.kind.signatures", Keeping.ACTS, """
                        select signed_at as at, jsonb_build_object('proposal', proposal, 'sha256', sha256) as facts
                          from applications.signature where person = :person
                        """),
                new Kind("applications.kind.submissions", Keeping.ACTS, """
                        select greatest(invited_at, submitted_at, withdrawn_at) as at,
                               jsonb_build_object('proposal', id, 'sha256', sha256, 'invited', invited_by = :person,
                                                  'submitted', submitted_by = :person, 'withdrawn', withdrawn_by = :person) as facts
                          from applications.proposal where :person in (invited_by, submitted_by, withdrawn_by)
                        union all
                        select withdrawn_at, jsonb_build_object('proposal', proposal, 'sha256', sha256, 'submitted', submitted_by = :person,
                                                                'withdrawn', withdrawn_by = :person)
                          from applications.earlier_submission where :person in (submitted_by, withdrawn_by)
                        """));
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
