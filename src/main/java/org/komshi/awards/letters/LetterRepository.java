package org.komshi.awards.letters;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.awards.DecisionId;
import org.komshi.awards.LetterId;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where letters are kept, and who finds them. */
@Repository
class LetterRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A letter about to be kept. */
    record New(
            LetterId id,
            DecisionId decision,
            ProposalId proposal,
            Language language,
            String subject,
            LetterContent content,
            Instant complaintUntil,
            PersonId by,
            Instant at) {}

    /** False when this proposal has its letter already. */
    boolean add(New letter, Optional<UUID> supplement) {
        return jdbc.sql("""
                        insert into awards.letter (id, decision, proposal, outcome, language, subject, content,
                                                   complaint_until, sent_by, sent_at, supplement)
                        values (:id, :decision, :proposal, :outcome, :language, :subject, :content::jsonb,
                                :until, :by, :at, :supplement)
                            on conflict do nothing
                        """)
                        .param("id", letter.id().value())
                        .param("decision", letter.decision().value())
                        .param("proposal", letter.proposal().value())
                        .param("outcome", letter.content().head().outcome())
                        .param("language", letter.language().code())
                        .param("subject", letter.subject())
                        .param("content", json.writeValueAsString(letter.content()))
                        .param("until", letter.complaintUntil().atOffset(UTC))
                        .param("by", letter.by().value())
                        .param("at", letter.at().atOffset(UTC))
                        .param("supplement", supplement.orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    /** Proposals of a decision, in the order of their references: one letter each. */
    List<LetterLine> lines(DecisionId decision) {
        return jdbc.sql("""
                        select decision_line.proposal, organisation.name as applicant, application.reference,
                               decision_line.outcome, application.language, letter.id as letter, letter.sent_at,
                               complaint.id as complaint
                          from awards.decision_line
                          join applications.proposal on proposal.id = decision_line.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                          left join awards.letter on letter.decision = decision_line.decision
                                                 and letter.proposal = decision_line.proposal
                                                 and letter.supplement is null
                          left join awards.complaint on complaint.letter = letter.id
                         where decision_line.decision = :decision
                         order by application.reference, decision_line.proposal
                        """)
                .param("decision", decision.value())
                .query(LetterLine.class)
                .list();
    }

    /** The job that sends or has sent the letters of a round. */
    Optional<UUID> job(RoundId round) {
        return jdbc.sql("""
                        select id from jobs.job
                         where kind = 'awards.letters' and payload ->> 'round' = :round
                         order by started_at
                         limit 1
                        """)
                .param("round", round.value().toString())
                .query(UUID.class)
                .optional();
    }

    /** The letter, if this person acts for its applicant now. */
    Optional<Letter> find(LetterId id, PersonId reader, Instant now) {
        return jdbc.sql("""
                        select letter.id, letter.subject, letter.content::text as content, letter.language,
                               letter.sent_at, letter.complaint_until, call.zone, application.id as application,
                               application.applicant, applications.capacity(:reader, application.applicant, :now) as capacity,
                               complaint.text, complaint.written_at, complaint.outcome, complaint.answer,
                               complaint.answered_at, acceptance.award
                          from awards.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join applications.application on application.id = proposal.application
                          join calls.call on call.id = application.call
                          left join awards.complaint on complaint.letter = letter.id
                          left join awards.acceptance on acceptance.letter = letter.id
                         where letter.id = :id
                           and applications.capacity(:reader, application.applicant, :now) is not null
                        """)
                .param("id", id.value())
                .param("reader", reader.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> letter(row))
                .optional();
    }

    /** The letter about one proposal of a decision, for the desk. */
    Optional<LetterContent> sent(DecisionId decision, ProposalId proposal) {
        return jdbc.sql("""
                        select content::text
                          from awards.letter
                         where decision = :decision and proposal = :proposal and supplement is null
                        """)
                .param("decision", decision.value())
                .param("proposal", proposal.value())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, LetterContent.class));
    }

    /** The letter about a supplementary decision, for the desk. */
    Optional<Letter.Sent> sent(UUID supplement) {
        return jdbc.sql("select content::text, language, sent_at from awards.letter where supplement = :supplement")
                .param("supplement", supplement)
                .query((row, _) -> new Letter.Sent(
                        json.readValue(row.getString("content"), LetterContent.class),
                        Languages.find(row.getString("language")).orElse(Languages.ENGLISH),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                json.readValue(row.getString("content"), LetterContent.class),
                Languages.find(row.getString("language")).orElse(Languages.ENGLISH),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("complaint_until", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getObject("application", UUID.class),
                new OrganisationId(row.getObject("applicant", UUID.class)),
                "legal-representative".equals(row.getString("capacity")),
                row.getObject("award", UUID.class),
                row.getString("text") == null
                        ? null
                        : new Letter.Complaint(
                                row.getString("text"),
                                row.getObject("written_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("outcome"),
                                row.getString("answer"),
                                instant(row.getObject("answered_at", OffsetDateTime.class))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
