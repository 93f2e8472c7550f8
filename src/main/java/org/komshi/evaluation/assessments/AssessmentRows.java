package org.komshi.evaluation.assessments;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Mark;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments as their assessors find them. What is barred, cancelled, withdrawn or not eligible does not exist. */
@Component
class AssessmentRows {
    private static final String MINE = """
            select assessment.id, proposal.id as proposal, application.id as application, application.call,
                   round.id as round, call.title, round.kind, call.zone, round.grid, application.reference,
                   organisation.name as applicant, assessment.stage, assessment.comment, assessment.version,
                   assessment.saved_at, assessment.submitted_at, assessment.returned_why,
                   coalesce(assessment.due_at, assignment.due_at) as due_at, assessment.reopening is not null as again
              from evaluation.assessment
              join applications.proposal on proposal.id = assessment.proposal
              join applications.application on application.id = proposal.application
              join organisations.organisation on organisation.id = application.applicant
              join calls.round on round.id = proposal.round
              join calls.call on call.id = round.call
              left join evaluation.assignment on assignment.round = round.id
             where assessment.assessor = :person
               and assessment.stage <> 'cancelled'
               and proposal.stage = 'submitted'
               and evaluation.may_assess(:person, application.id)
               and (assessment.reopening is not null
                    or not exists (select 1 from evaluation.check_conclusion
                                    where check_conclusion.proposal = proposal.id and not check_conclusion.eligible))
            """;

    private final JdbcClient jdbc;

    AssessmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound for everybody else, and when it is barred or cancelled */
    Assessment find(AssessmentId id, PersonId assessor) {
        return jdbc.sql(MINE + " and assessment.id = :id")
                .param("person", assessor.value())
                .param("id", id.value())
                .query(Assessment.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All of a person's assessments, what is due first. */
    List<Assessment> of(PersonId assessor) {
        return jdbc.sql(MINE + """
                         order by due_at nulls last, round.id,
                                  assessment.stage = 'submitted', application.reference
                        """)
                .param("person", assessor.value())
                .query(Assessment.class)
                .list();
    }

    /** Holds the assessment, then reads it anew. */
    Assessment lock(AssessmentId id, PersonId assessor) {
        jdbc.sql("select version from evaluation.assessment where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id, assessor);
    }

    Sheet sheet(AssessmentId id, String comment) {
        return new Sheet(marks(List.of(id)).getOrDefault(id, List.of()), comment, Optional.empty());
    }

    Map<AssessmentId, List<Mark>> marks(List<AssessmentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select assessment, criterion, points, not_applicable, reason
                          from evaluation.score
                         where assessment in (:ids)
                        """)
                .param("ids", ids.stream().map(AssessmentId::value).toList())
                .query((row, _) -> Map.entry(
                        new AssessmentId(row.getObject("assessment", java.util.UUID.class)),
                        new Mark(
                                row.getString("criterion"),
                                Optional.ofNullable(row.getBigDecimal("points")),
                                row.getBoolean("not_applicable"),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void keep(AssessmentId id, Mark mark) {
        jdbc.sql("""
                        insert into evaluation.score (assessment, criterion, points, not_applicable, reason)
                        values (:assessment, :criterion, :points, :notApplicable, :reason)
                            on conflict (assessment, criterion) do update
                           set points = excluded.points, not_applicable = excluded.not_applicable,
                               reason = excluded.reason
                        """)
                .param("assessment", id.value())
                .param("criterion", mark.criterion())
                .param("points", mark.points().orElse(null), java.sql.Types.NUMERIC)
                .param("notApplicable", mark.notApplicable())
                .param("reason", mark.reason())
                .update();
    }

    void saved(AssessmentId id, String comment, Instant at) {
        jdbc.sql("""
                        update evaluation.assessment
                           set comment = :comment, saved_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("comment", comment)
                .param("at", at.atOffset(UTC))
                .param("id", id.value())
                .update();
    }

    boolean submitted(AssessmentId id, Instant at) {
        return jdbc.sql("""
                        update evaluation.assessment
                           set stage = 'submitted', submitted_at = :at, version = version + 1
                         where id = :id and stage in ('assigned', 'returned')
                        """)
                        .param("at", at.atOffset(UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean returned(AssessmentId id, String why, PersonId by, Instant at) {
        return jdbc.sql("""
                        update evaluation.assessment
                           set stage = 'returned', returned_why = :why, returned_by = :by, returned_at = :at,
                               version = version + 1
                         where id = :id and stage = 'submitted'
                        """)
                        .param("why", why)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Cancels everything this assessor has of an application; who gave it out is told. */
    List<PersonId> cancelForConflict(ApplicationId application, PersonId assessor, Instant at) {
        return jdbc
                .sql("""
                        update evaluation.assessment
                           set stage = 'cancelled', cancelled_at = :at, cancelled_for = 'conflict', version = version + 1
                         where assessor = :person and stage <> 'cancelled'
                           and proposal in (select id from applications.proposal where application = :application)
                        returning assigned_by
                        """)
                .param("at", at.atOffset(UTC))
                .param("person", assessor.value())
                .param("application", application.value())
                .query((row, _) -> new PersonId(row.getObject("assigned_by", java.util.UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Everything given for a proposal before the decision on its round, for those who may read it at the desk. */
    List<Given> given(ProposalId proposal) {
        return given("proposal.id = :id and assessment.reopening is null", proposal.value());
    }

    /** What others give for an application that was opened again after a complaint. */
    List<Given> again(java.util.UUID reopening) {
        return given("assessment.reopening = :id", reopening);
    }

    /** The same for a whole round. */
    List<Given> given(RoundId round) {
        return given("proposal.round = :id and assessment.reopening is null", round.value());
    }

    private List<Given> given(String which, java.util.UUID id) {
        List<Given.Head> heads = jdbc.sql("""
                        select assessment.id, assessment.proposal, assessment.assessor, person.name, assessment.stage,
                               assessment.comment, assessment.submitted_at, assessment.returned_why
                          from evaluation.assessment
                          join applications.proposal on proposal.id = assessment.proposal
                          join identity.person on person.id = assessment.assessor
                         where %s and assessment.stage <> 'cancelled'
                         order by assessment.assigned_at, assessment.id
                        """.formatted(which))
                .param("id", id)
                .query(Given.Head.class)
                .list();
        Map<AssessmentId, List<Mark>> marks =
                marks(heads.stream().map(Given.Head::id).toList());
        return heads.stream()
                .map(head -> new Given(head, marks.getOrDefault(head.id(), List.of())))
                .toList();
    }
}
