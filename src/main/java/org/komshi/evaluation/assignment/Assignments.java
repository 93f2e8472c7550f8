package org.komshi.evaluation.assignment;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.RoundId;
import org.komshi.database.Ids;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.rounds.Listed;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives assessments out: all at once by the even plan, or a single one by hand. */
@Component
public class Assignments {
    public static final int USUAL = 2;
    static final int MOST = 9;

    private final JdbcClient jdbc;
    private final AssignmentRows rows;
    private final AssignmentMail mail;
    private final Rounds rounds;
    private final Minutes minutes;

    Assignments(JdbcClient jdbc, AssignmentRows rows, AssignmentMail mail, Rounds rounds, Minutes minutes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.mail = mail;
        this.rounds = rounds;
        this.minutes = minutes;
    }

    /** When, and where it is written down. */
    @Component
    record Minutes(Audit audit, InstantSource clock) {}

    /**
     * What an officer says yes to.
     *
     * @param fingerprint of the plan that was shown; empty takes the plan as it is now
     */
    public record Order(int wanted, Optional<Instant> due, Optional<String> fingerprint) {}

    /** The even plan as things stand now; what is assigned already stays. */
    public Proposed propose(Round round, int wanted) {
        List<Listed> eligible = rows.eligible(round.id());
        Map<PersonId, String> ready = rows.ready(round.id());
        Map<PersonId, Integer> loads = rows.loads(round.id(), ready.keySet());
        Plan plan = EvenAssignment.plan(rows.assignable(round.id(), eligible), loads, wanted);
        List<Proposed.Share> shares = ready.entrySet().stream()
                .map(person -> new Proposed.Share(
                        person.getKey(), person.getValue(), loads.getOrDefault(person.getKey(), 0), (int)
                                plan.newFor(person.getKey())))
                .toList();
        return new Proposed(wanted, eligible, plan, shares);
    }

    /** Gives out what the plan says, and writes to each assessor. */
    @Transactional
    public List<CannotAssign> confirm(RoundId id, Order order, PersonId by) {
        Round round = rounds.find(id, by, Rounds.DESK);
        rounds.lock(round.call());
        Instant now = minutes.clock().instant();
        Optional<CannotAssign> shape = shape(round, order, now);
        if (shape.isPresent()) {
            return List.of(shape.get());
        }
        Proposed proposed = propose(round, order.wanted());
        Optional<CannotAssign> meaning = meaning(proposed, order);
        if (meaning.isPresent()) {
            return List.of(meaning.get());
        }
        Instant due = order.due().orElseThrow();
        keep(round, order.wanted(), due, by);
        proposed.plan().pairs().forEach(pair -> give(pair.proposal(), pair.assessor(), by));
        minutes.audit()
                .record(Entry.of(
                        "evaluation.assigned",
                        by.ref(),
                        round.ref(),
                        round.dossier(),
                        Map.of(
                                "assessments", proposed.plan().pairs().size(),
                                "wanted", order.wanted(),
                                "due", due.toString())));
        Map<PersonId, Integer> counts = new LinkedHashMap<>();
        proposed.plan().pairs().forEach(pair -> counts.merge(pair.assessor(), 1, Integer::sum));
        counts.forEach((assessor, count) -> mail.assigned(assessor, count, round, due));
        return List.of();
    }

    private Optional<CannotAssign> shape(Round round, Order order, Instant now) {
        if (rounds.isDecided(round.id())) {
            return Optional.of(new CannotAssign.Decided());
        }
        if (order.wanted() < 1 || order.wanted() > MOST) {
            return Optional.of(new CannotAssign.WantedOutOfRange());
        }
        if (order.due().isEmpty()) {
            return Optional.of(new CannotAssign.NoDueDate());
        }
        return order.due().get().isAfter(now) ? Optional.empty() : Optional.of(new CannotAssign.DueInThePast());
    }

    private static Optional<CannotAssign> meaning(Proposed proposed, Order order) {
        if (proposed.eligible().isEmpty()) {
            return Optional.of(new CannotAssign.NothingEligible());
        }
        if (!proposed.plan().isComplete()) {
            return Optional.of(new CannotAssign.TooFewAssessors(proposed.lacks().stream()
                    .map(lack -> lack.proposal().reference())
                    .toList()));
        }
        if (order.fingerprint().isPresent() && !order.fingerprint().get().equals(proposed.fingerprint())) {
            return Optional.of(new CannotAssign.PlanChanged());
        }
        return proposed.plan().pairs().isEmpty() ? Optional.of(new CannotAssign.NothingMissing()) : Optional.empty();
    }

    private void keep(Round round, int wanted, Instant due, PersonId by) {
        jdbc.sql("""
                        insert into evaluation.assignment (round, wanted, due_at, confirmed_by, confirmed_at)
                        values (:round, :wanted, :due, :by, :at)
                            on conflict (round) do update
                           set wanted = excluded.wanted, due_at = excluded.due_at,
                               confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
                        """)
                .param("round", round.id().value())
                .param("wanted", wanted)
                .param("due", due.atOffset(UTC))
                .param("by", by.value())
                .param("at", minutes.clock().instant().atOffset(UTC))
                .update();
    }

    private boolean give(ProposalId proposal, PersonId assessor, PersonId by) {
        return jdbc.sql("""
                        insert into evaluation.assessment (id, proposal, assessor, assigned_by, assigned_at)
                        values (:id, :proposal, :assessor, :by, :at)
                            on conflict (proposal, assessor) do update
                           set stage = 'assigned', assigned_by = excluded.assigned_by,
                               assigned_at = excluded.assigned_at, version = assessment.version + 1,
                               cancelled_at = null, cancelled_for = ''
                         where assessment.stage = 'cancelled'
                        """)
                        .param("id", Ids.next())
                        .param("proposal", proposal.value())
                        .param("assessor", assessor.value())
                        .param("by", by.value())
                        .param("at", minutes.clock().instant().atOffset(UTC))
                        .update()
                == 1;
    }

    /** Gives one more assessor to a proposal. */
    @Transactional
    public List<CannotAssign> add(ProposalId proposal, PersonId assessor, PersonId by) {
        Round round = rounds.of(proposal, by, Rounds.DESK);
        rounds.lock(proposal);
        Optional<CannotAssign> problem = byHand(round, proposal, assessor);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        give(proposal, assessor, by);
        written("evaluation.assessor-added", proposal, round, by, assessor);
        dueOf(round.id()).ifPresent(due -> mail.assigned(assessor, 1, round, due));
        return List.of();
    }

    /** Puts another assessor in the place of one who has not submitted. */
    @Transactional
    public List<CannotAssign> replace(AssessmentId id, PersonId assessor, PersonId by) {
        Assigned old = assigned(id);
        Round round = rounds.of(old.proposal(), by, Rounds.DESK);
        rounds.lock(old.proposal());
        Optional<CannotAssign> problem = byHand(round, old.proposal(), assessor);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        if (!cancel(id)) {
            return List.of(new CannotAssign.AlreadySubmitted());
        }
        give(old.proposal(), assessor, by);
        written("evaluation.assessor-replaced", old.proposal(), round, by, assessor);
        dueOf(round.id()).ifPresent(due -> mail.assigned(assessor, 1, round, due));
        return List.of();
    }

    /** Takes an assessor who has not submitted off a proposal. */
    @Transactional
    public List<CannotAssign> takeOff(AssessmentId id, PersonId by) {
        Assigned old = assigned(id);
        Round round = rounds.of(old.proposal(), by, Rounds.DESK);
        if (rounds.isDecided(round.id())) {
            return List.of(new CannotAssign.Decided());
        }
        if (!cancel(id)) {
            return List.of(new CannotAssign.AlreadySubmitted());
        }
        written("evaluation.assessor-taken-off", old.proposal(), round, by, old.assessor());
        return List.of();
    }

    private Optional<CannotAssign> byHand(Round round, ProposalId proposal, PersonId assessor) {
        if (rounds.isDecided(round.id())) {
            return Optional.of(new CannotAssign.Decided());
        }
        if (rows.eligible(round.id()).stream().noneMatch(one -> one.proposal().equals(proposal))) {
            return Optional.of(new CannotAssign.NotEligible());
        }
        return candidates(round, proposal).containsKey(assessor)
                ? Optional.empty()
                : Optional.of(
                        new CannotAssign.NotPossible(rows.ready(round.id()).getOrDefault(assessor, "–")));
    }

    private boolean cancel(AssessmentId id) {
        return jdbc.sql("""
                        update evaluation.assessment
                           set stage = 'cancelled', cancelled_at = :at, cancelled_for = 'taken-off', version = version + 1
                         where id = :id and stage in ('assigned', 'returned')
                        """)
                        .param("at", minutes.clock().instant().atOffset(UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private void written(String act, ProposalId proposal, Round round, PersonId by, PersonId assessor) {
        minutes.audit()
                .record(Entry.of(
                        act,
                        by.ref(),
                        new Ref("proposal", proposal.value()),
                        round.dossier(),
                        Map.of("assessor", assessor.value().toString())));
    }

    /** @throws NotFound when there is no such assessment in hand or done */
    public Assigned assigned(AssessmentId id) {
        return jdbc.sql("""
                        select assessment.id, assessment.proposal, assessment.assessor, person.name, assessment.stage,
                               assessment.saved_at, assessment.submitted_at
                          from evaluation.assessment
                          join identity.person on person.id = assessment.assessor
                         where assessment.id = :id and assessment.stage <> 'cancelled'
                        """)
                .param("id", id.value())
                .query(Assigned.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who could be given this proposal by hand, with their names. */
    public Map<PersonId, String> candidates(Round round, ProposalId proposal) {
        return rows.candidates(round.id(), rounds.proposal(proposal));
    }

    /** Every eligible proposal with those who assess it. */
    public List<Assigned.Row> rows(RoundId round) {
        List<Assigned> all = rows.assigned(round);
        return rows.eligible(round).stream()
                .map(proposal -> new Assigned.Row(
                        proposal,
                        all.stream()
                                .filter(one -> one.proposal().equals(proposal.proposal()))
                                .toList()))
                .toList();
    }

    /** Until when assessments of the round are due; empty before they were given out. */
    public Optional<Instant> dueOf(RoundId round) {
        return jdbc.sql("select due_at from evaluation.assignment where round = :round")
                .param("round", round.value())
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .optional();
    }

    /** Assessments each proposal was to get; empty before they were given out. */
    public Optional<Integer> wantedIn(RoundId round) {
        return jdbc.sql("select wanted from evaluation.assignment where round = :round")
                .param("round", round.value())
                .query(Integer.class)
                .optional();
    }
}
