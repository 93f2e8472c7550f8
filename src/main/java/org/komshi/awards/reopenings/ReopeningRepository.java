package org.komshi.awards.reopenings;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.applications.ProposalId;
import org.komshi.awards.ComplaintId;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept which applications are open again, and what their second check found. */
@Repository
class ReopeningRepository {
    private static final String REOPENING = """
            select reopening.id, reopening.complaint, reopening.kind, reopening.reason, opener.name as opener,
                   reopening.opened_at, call.id as call, call.title as call_title, call.zone, round.id as round,
                   round.number, proposal.id as proposal, application.id as application,
                   organisation.name as applicant, application.reference, application.language,
                   supplement.id as supplement,
                   calls.works_on(:person, array['officer', 'manager'], call.id, :now) as writes,
                   calls.works_on(:person, array['manager'], call.id, :now) as decides,
                   exists (select from evaluation.check_outcome
                            where check_outcome.proposal = proposal.id and check_outcome.checked_by = :person)
                   or exists (select from evaluation.check_conclusion
                               where check_conclusion.proposal = proposal.id
                                 and check_conclusion.concluded_by = :person) as checked_before,
                   evaluation.is_barred(:person, application.id) as in_conflict
              from awards.reopening
              join awards.complaint on complaint.id = reopening.complaint
              join awards.letter on letter.id = complaint.letter
              join applications.proposal on proposal.id = letter.proposal
              join applications.application on application.id = proposal.application
              join organisations.organisation on organisation.id = application.applicant
              join calls.round on round.id = proposal.round
              join calls.call on call.id = round.call
              join identity.person opener on opener.id = reopening.opened_by
              left join awards.supplement on supplement.reopening = reopening.id
             where calls.works_on(:person, array['officer', 'manager', 'committee', 'auditor'], call.id, :now)
            """;

    private final JdbcClient jdbc;

    ReopeningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reopening> find(UUID id, PersonId reader, Instant now) {
        return jdbc.sql(REOPENING + " and reopening.id = :id")
                .param("id", id)
                .param("person", reader.value())
                .param("now", now.atOffset(UTC))
                .query(Reopening.class)
                .optional();
    }

    Optional<UUID> of(ComplaintId complaint) {
        return jdbc.sql("select id from awards.reopening where complaint = :complaint")
                .param("complaint", complaint.value())
                .query(UUID.class)
                .optional();
    }

    /** Whether a proposal was invited further or got an award, by whatever decision. */
    boolean wasGranted(ProposalId proposal) {
        return jdbc.sql("""
                        select exists (select from awards.letter
                                        where letter.proposal = :proposal and letter.outcome in ('invite', 'award'))
                        """)
                .param("proposal", proposal.value())
                .query(Boolean.class)
                .single();
    }

    /** False when this complaint opened the application already. */
    boolean add(UUID id, ComplaintId complaint, String kind, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into awards.reopening (id, complaint, kind, reason, opened_by, opened_at)
                        values (:id, :complaint, :kind, :reason, :by, :at)
                            on conflict (complaint) do nothing
                        """)
                        .param("id", id)
                        .param("complaint", complaint.value())
                        .param("kind", kind)
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Holds it until the end of the transaction. */
    void lock(UUID id) {
        jdbc.sql("select stage from awards.reopening where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update awards.reopening set stage = 'decided', ended_at = :at where id = :id and stage = 'open'")
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void check(UUID id, Finding finding, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into awards.second_check (reopening, item, outcome, reason, note, checked_by, checked_at)
                        values (:id, :item, :outcome, :reason, :note, :by, :at)
                        """)
                .param("id", id)
                .param("item", finding.item())
                .param("outcome", finding.outcome().orElseThrow().word())
                .param("reason", finding.reason())
                .param("note", finding.note())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** By item; empty until it is checked anew. */
    Map<String, Finding> checked(UUID id) {
        Map<String, Finding> checked = new LinkedHashMap<>();
        jdbc.sql("select item, outcome, reason, note from awards.second_check where reopening = :id")
                .param("id", id)
                .query(row -> {
                    checked.put(
                            row.getString("item"),
                            new Finding(
                                    row.getString("item"),
                                    Outcome.find(row.getString("outcome")),
                                    row.getString("reason"),
                                    row.getString("note"),
                                    1));
                });
        return checked;
    }

    /** Who took the first decision or sat in its committee: they do not assess now. */
    Set<PersonId> hadAPart(Reopening reopening) {
        return jdbc.sql("""
                        select decision.decided_by as person
                          from awards.decision where decision.round = :round
                         union
                        select decision_member.person
                          from awards.decision
                          join awards.decision_member on decision_member.decision = decision.id
                         where decision.round = :round and decision_member.part = 'present'
                        """).param("round", reopening.round()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
