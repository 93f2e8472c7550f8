package org.komshi.awards.complaints;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.ComplaintId;
import org.komshi.awards.LetterId;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where complaints are kept, and who at the desk finds them. */
@Repository
class ComplaintRepository {
    private static final String COMPLAINT = """
            select complaint.id, call.id as call, call.title, round.number, proposal.id as proposal,
                   application.id as application, application.applicant, organisation.name as applicant_name,
                   application.reference, letter.language, complaint.text, complaint.written_at,
                   writer.name as writer, complaint.outcome, complaint.answer, complaint.answered_at,
                   answerer.name as answerer, reopening.id as reopening,
                   calls.works_on(:person, array['officer', 'manager'], call.id, :now) as writes,
                   decision.decided_by = :person or coalesce(supplement.decided_by = :person, false) as decided,
                   exists (select from awards.decision_member member
                            where member.decision = decision.id and member.person = :person
                              and member.part = 'present')
                   or exists (select from awards.supplement_member member
                               where member.supplement = supplement.id and member.person = :person) as sat,
                   exists (select from evaluation.assessment
                            where assessment.proposal = proposal.id and assessment.assessor = :person
                              and assessment.stage <> 'cancelled') as assessed,
                   exists (select from evaluation.check_conclusion conclusion
                            where conclusion.proposal = proposal.id and conclusion.concluded_by = :person
                              and not conclusion.eligible)
                   or exists (select from awards.second_check
                               where second_check.reopening = supplement.reopening
                                 and second_check.checked_by = :person) as checked,
                   exists (select from evaluation.declaration
                            where declaration.application = application.id and declaration.person = :person
                              and declaration.conflict) as conflict
              from awards.complaint
              join awards.letter on letter.id = complaint.letter
              join awards.decision on decision.id = letter.decision
              left join awards.supplement on supplement.id = letter.supplement
              join calls.round on round.id = decision.round
              join calls.call on call.id = round.call
              join applications.proposal on proposal.id = letter.proposal
              join applications.application on application.id = proposal.application
              join organisations.organisation on organisation.id = application.applicant
              join identity.person writer on writer.id = complaint.written_by
              left join awards.reopening on reopening.complaint = complaint.id
              left join identity.person answerer on answerer.id = complaint.answered_by
             where calls.works_on(:person, array['officer', 'manager', 'auditor'], call.id, :now)
            """;

    private final JdbcClient jdbc;

    ComplaintRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one about this letter already. */
    boolean add(ComplaintId id, LetterId letter, String text, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into awards.complaint (id, letter, text, written_by, written_at)
                        values (:id, :letter, :text, :by, :at)
                            on conflict (letter) do nothing
                        """)
                        .param("id", id.value())
                        .param("letter", letter.value())
                        .param("text", text)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    /** False when somebody answered it meanwhile. */
    boolean answer(ComplaintId id, String outcome, String text, PersonId by, Instant at) {
        return jdbc.sql("""
                        update awards.complaint
                           set stage = 'answered', outcome = :outcome, answer = :text, answered_by = :by,
                               answered_at = :at
                         where id = :id and stage = 'received'
                        """)
                        .param("outcome", outcome)
                        .param("text", text)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The letter it is about. */
    UUID letter(ComplaintId id) {
        return jdbc.sql("select letter from awards.complaint where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    Optional<Complaint> find(ComplaintId id, PersonId reader, Instant now) {
        return jdbc.sql(COMPLAINT + " and complaint.id = :id")
                .param("id", id.value())
                .param("person", reader.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> complaint(row))
                .optional();
    }

    /** All complaints about a call, unanswered ones first, oldest first. */
    List<Complaint> of(CallId call, PersonId reader, Instant now) {
        return jdbc.sql(COMPLAINT
                        + " and call.id = :call order by complaint.answered_at nulls first, complaint.written_at")
                .param("call", call.value())
                .param("person", reader.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> complaint(row))
                .list();
    }

    /** Unanswered ones on which this person works. */
    List<Complaint> unanswered(PersonId reader, Instant now) {
        return jdbc.sql(COMPLAINT + """
                         and complaint.stage = 'received'
                         and calls.works_on(:person, array['officer', 'manager'], call.id, :now)
                         order by complaint.written_at
                        """)
                .param("person", reader.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> complaint(row))
                .list();
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                new ComplaintId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call", UUID.class)),
                Text.parse(row.getString("title")),
                row.getInt("number"),
                row.getObject("proposal", UUID.class),
                row.getObject("application", UUID.class),
                row.getObject("applicant", UUID.class),
                Text.parse(row.getString("applicant_name")),
                row.getString("reference"),
                row.getString("language"),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("writer"),
                row.getString("outcome"),
                row.getString("answer"),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                row.getString("answerer"),
                row.getBoolean("writes"),
                new Complaint.Part(
                        row.getBoolean("decided"),
                        row.getBoolean("sat"),
                        row.getBoolean("assessed"),
                        row.getBoolean("checked"),
                        row.getBoolean("conflict")),
                row.getObject("reopening", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
