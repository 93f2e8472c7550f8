package org.komshi.awards.decisions;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Abstention;
import org.komshi.awards.Attendance;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.DecisionId;
import org.komshi.awards.Outcome;
import org.komshi.awards.Verdict;
import org.komshi.calls.RoundId;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where decisions are kept. */
@Repository
class DecisionRepository {
    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty while nobody has written anything for this round. */
    Optional<Decision> find(RoundId round) {
        return jdbc.sql("""
                        select decision.id, decision.stage, decision.met_on, decision.minutes, decision.version,
                               decision.acceptance_days, decision.reserve_until,
                               decision.changed_at, person.name, decision.decided_by, decision.decided_at
                          from awards.decision
                          join identity.person on person.id = decision.changed_by
                         where decision.round = :round
                        """)
                .param("round", round.value())
                .query((row, _) -> {
                    DecisionId id = new DecisionId(row.getObject("id", UUID.class));
                    DecisionDraft draft = new DecisionDraft(
                            Optional.ofNullable(row.getObject("met_on", LocalDate.class)),
                            row.getString("minutes"),
                            members(id),
                            abstentions(id),
                            verdicts(id),
                            new DecisionDraft.Terms(
                                    row.getInt("acceptance_days"),
                                    Optional.ofNullable(row.getObject("reserve_until", LocalDate.class))));
                    return row.getString("stage").equals("decided")
                            ? new Decision.Decided(
                                    id,
                                    draft,
                                    new PersonId(row.getObject("decided_by", UUID.class)),
                                    row.getObject("decided_at", OffsetDateTime.class)
                                            .toInstant())
                            : new Decision.Draft(
                                    id,
                                    draft,
                                    row.getInt("version"),
                                    row.getString("name"),
                                    row.getObject("changed_at", OffsetDateTime.class)
                                            .toInstant());
                })
                .optional()
                .map(Decision.class::cast);
    }

    /** Begins a draft; nothing when there is a decision already. */
    void begin(RoundId round, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into awards.decision (id, round, version, created_by, created_at, changed_by, changed_at)
                        values (:id, :round, 0, :by, :at, :by, :at)
                            on conflict (round) do nothing
                        """)
                .param("id", Ids.next())
                .param("round", round.value())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** False when somebody else saved after this version was seen, or the decision is taken. */
    boolean save(DecisionId id, DecisionDraft draft, int seen, PersonId by, Instant at) {
        int saved = jdbc.sql("""
                        update awards.decision
                           set met_on = :metOn, minutes = :minutes, acceptance_days = :days,
                               reserve_until = :reserveUntil, version = version + 1,
                               changed_by = :by, changed_at = :at
                         where id = :id and stage = 'draft' and version = :seen
                        """)
                .param("metOn", draft.metOn().orElse(null), Types.DATE)
                .param("minutes", draft.minutes())
                .param("days", draft.terms().acceptanceDays())
                .param("reserveUntil", draft.terms().reserveUntil().orElse(null), Types.DATE)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (saved == 1) {
            clear(id);
            draft.members().forEach((person, part) -> member(id, person, part));
            draft.abstentions().forEach(abstention -> abstention(id, abstention));
            draft.verdicts().forEach((proposal, verdict) -> verdict(id, proposal, verdict));
        }
        return saved == 1;
    }

    /** What belongs to the draft was changed beside it: who goes on with an older page is told. */
    void touch(DecisionId id, PersonId by, Instant at) {
        jdbc.sql("""
                        update awards.decision
                           set version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id and stage = 'draft'
                        """)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("id", id.value())
                .update();
    }

    /** False when it was taken meanwhile. */
    boolean decide(DecisionId id, PersonId by, Instant at) {
        return jdbc.sql("""
                        update awards.decision
                           set stage = 'decided', decided_by = :by, decided_at = :at
                         where id = :id and stage = 'draft'
                        """)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void verdict(DecisionId id, ProposalId proposal, Verdict verdict) {
        jdbc.sql("""
                        insert into awards.decision_line (decision, proposal, outcome, amount, reason, reserve_place)
                        values (:id, :proposal, :outcome, :amount, :reason, :place)
                            on conflict (decision, proposal)
                            do update set outcome = excluded.outcome, amount = excluded.amount,
                                          reason = excluded.reason, reserve_place = excluded.reserve_place
                        """)
                .param("id", id.value())
                .param("proposal", proposal.value())
                .param("outcome", verdict.outcome().word())
                .param("amount", verdict.amount().orElse(null), Types.NUMERIC)
                .param("reason", verdict.reason())
                .param("place", verdict.reservePlace().orElse(null), Types.INTEGER)
                .update();
    }

    private void clear(DecisionId id) {
        for (String table : List.of("decision_member", "abstention", "decision_line")) {
            jdbc.sql("delete from awards." + table + " where decision = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private void member(DecisionId id, PersonId person, Attendance part) {
        jdbc.sql("insert into awards.decision_member (decision, person, part) values (:id, :person, :part)")
                .param("id", id.value())
                .param("person", person.value())
                .param("part", part.word())
                .update();
    }

    private void abstention(DecisionId id, Abstention abstention) {
        jdbc.sql("""
                        insert into awards.abstention (decision, person, proposal, reason, conflict)
                        values (:id, :person, :proposal, :reason, :conflict)
                            on conflict (decision, person, proposal) do nothing
                        """)
                .param("id", id.value())
                .param("person", abstention.person().value())
                .param("proposal", abstention.proposal().value())
                .param("reason", abstention.reason())
                .param("conflict", abstention.conflict())
                .update();
    }

    private Map<PersonId, Attendance> members(DecisionId id) {
        Map<PersonId, Attendance> members = new LinkedHashMap<>();
        jdbc.sql("""
                        select decision_member.person, decision_member.part
                          from awards.decision_member
                          join identity.person on person.id = decision_member.person
                         where decision_member.decision = :id
                         order by person.name, person.id
                        """).param("id", id.value()).query(row -> {
            members.put(new PersonId(row.getObject("person", UUID.class)), Attendance.of(row.getString("part")));
        });
        return members;
    }

    private List<Abstention> abstentions(DecisionId id) {
        return jdbc.sql("""
                        select person, proposal, reason, conflict
                          from awards.abstention
                         where decision = :id
                         order by conflict desc, person, proposal
                        """).param("id", id.value()).query(Abstention.class).list();
    }

    private Map<ProposalId, Verdict> verdicts(DecisionId id) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        jdbc.sql("""
                        select proposal, outcome, amount, reason, reserve_place
                          from awards.decision_line
                         where decision = :id
                        """).param("id", id.value()).query(row -> {
            verdicts.put(
                    new ProposalId(row.getObject("proposal", UUID.class)),
                    new Verdict(
                            Outcome.of(row.getString("outcome")),
                            Optional.ofNullable(row.getBigDecimal("amount")),
                            row.getString("reason"),
                            Optional.ofNullable(row.getObject("reserve_place", Integer.class))));
        });
        return verdicts;
    }
}
