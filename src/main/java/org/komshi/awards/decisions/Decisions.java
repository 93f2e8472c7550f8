package org.komshi.awards.decisions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.Abstention;
import org.komshi.awards.CannotDecide;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.DecisionId;
import org.komshi.awards.Outcome;
import org.komshi.awards.Verdict;
import org.komshi.calls.Calls;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a decision down, and takes it. */
@Component
public class Decisions {
    private final DecisionRounds rounds;
    private final DecisionRepository repository;
    private final Deciders deciders;
    private final Below below;
    private final InstantSource clock;

    Decisions(
            DecisionRounds rounds, DecisionRepository repository, Deciders deciders, Below below, InstantSource clock) {
        this.rounds = rounds;
        this.repository = repository;
        this.deciders = deciders;
        this.below = below;
        this.clock = clock;
    }

    /** The rooms a decision reads and has its effect in. */
    @Component
    record Below(Evaluation evaluation, Applications applications, Calls calls, Granting granting, Audit audit) {}

    public Optional<Decision> decision(RoundId round) {
        return repository.find(round);
    }

    /**
     * Keeps the draft, as far as it is.
     *
     * @param seen version the writer saw; 0 when there was none
     * @return nothing when it is kept
     * @throws NotFound for somebody who may not write it
     */
    @Transactional
    public List<CannotDecide> save(RoundId id, DecisionDraft draft, int seen, PersonId by) {
        DecisionRound round = writable(id, by);
        Instant now = clock.instant();
        repository.begin(id, by, now);
        return switch (repository.find(id).orElseThrow()) {
            case Decision.Decided decided -> List.of(new CannotDecide.AlreadyDecided(decided.at(), round.zone()));
            case Decision.Draft kept -> {
                DecisionDraft whole = withConflicts(draft, round);
                if (!repository.save(kept.id(), whole, seen, by, now)) {
                    yield List.of(new CannotDecide.ChangedMeanwhile(kept.changedBy(), kept.changedAt(), round.zone()));
                }
                below.audit()
                        .record(Entry.of(
                                "awards.drafted",
                                by.ref(),
                                decisionRef(kept),
                                round.dossier(),
                                Map.of("round", round.number(), "version", seen + 1)));
                yield List.of();
            }
        };
    }

    /** Everything that keeps this draft from being decided by this person. */
    List<CannotDecide> obstacles(DecisionRound round, DecisionDraft draft, PersonId decider) {
        return rule(round).obstacles(draft, decider);
    }

    DecisionRule rule(DecisionRound round) {
        return new DecisionRule(
                round,
                below.evaluation().ranking(round.id()),
                deciders.conflicts(round.call()),
                deciders.earlier(round),
                LocalDate.ofInstant(clock.instant(), round.zone()));
    }

    /**
     * Takes the decision: invites those who are invited, enters the awards into the public register, notes the call as
     * decided after its last round. One transaction; nobody can change it afterwards.
     *
     * @param seen version the decider read on the confirmation page
     * @return nothing when it is taken
     * @throws NotFound for somebody who is no manager of the call
     */
    @Transactional
    public List<CannotDecide> decide(RoundId id, int seen, PersonId by) {
        DecisionRound round = rounds.find(id, by);
        if (!round.decides()) {
            throw new NotFound();
        }
        rounds.lock(round.call());
        return switch (repository.find(id).orElseThrow(NotFound::new)) {
            case Decision.Decided decided -> List.of(new CannotDecide.AlreadyDecided(decided.at(), round.zone()));
            case Decision.Draft draft
            when draft.version() != seen ->
                List.of(new CannotDecide.ChangedMeanwhile(draft.changedBy(), draft.changedAt(), round.zone()));
            case Decision.Draft draft -> decide(round, draft, by);
        };
    }

    private List<CannotDecide> decide(DecisionRound round, Decision.Draft draft, PersonId by) {
        DecisionRule rule = rule(round);
        DecisionDraft written = withConflicts(draft.content(), round);
        List<CannotDecide> obstacles = rule.obstacles(written, by);
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        Instant now = clock.instant();
        DecisionDraft content = withPlaces(draft.id(), written, rule);
        for (Ranking.Line line : rule.ranking().lines()) {
            effect(round, line.entry(), content.verdict(line.entry().proposal()), new Act(draft.id(), by, now));
        }
        for (Ranking.Refused refused : rule.ranking().notEligible()) {
            repository.verdict(draft.id(), refused.entry().proposal(), Verdict.reject(""));
            effect(round, refused.entry(), Verdict.reject(""), new Act(draft.id(), by, now));
        }
        if (!repository.decide(draft.id(), by, now)) {
            throw new IllegalStateException("the decision was taken while its call was held");
        }
        below.audit()
                .record(Entry.of(
                        "awards.decided", by.ref(), decisionRef(draft), round.dossier(), facts(round, rule, content)));
        boolean goesOn = content.verdicts().values().stream().anyMatch(verdict -> verdict.outcome() == Outcome.INVITE);
        if (!goesOn) {
            below.calls().markDecided(round.call(), by, now);
        }
        return List.of();
    }

    /** Every proposal on the reserve list gets its place, from 1 and without gaps. */
    private DecisionDraft withPlaces(DecisionId id, DecisionDraft draft, DecisionRule rule) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>(draft.verdicts());
        int place = 1;
        for (Ranking.Entry entry : rule.reserved(draft)) {
            Verdict placed = draft.verdict(entry.proposal()).at(place++);
            verdicts.put(entry.proposal(), placed);
            repository.verdict(id, entry.proposal(), placed);
        }
        return draft.with(verdicts);
    }

    private record Act(DecisionId decision, PersonId by, Instant at) {}

    /** What a verdict does, and its entry in the dossier of the application. */
    private void effect(DecisionRound round, Ranking.Entry entry, Verdict verdict, Act act) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", entry.reference());
        facts.put("round", round.number());
        switch (verdict.outcome()) {
            case INVITE -> below.applications().invite(entry.application(), act.by(), act.at());
            case AWARD -> {
                below.granting()
                        .grant(round, act.decision(), entry, verdict.amount().orElseThrow());
                facts.put("amount", verdict.amount().orElseThrow().toPlainString());
                facts.put("currency", round.currency());
            }
            case RESERVE -> facts.put("place", verdict.reservePlace().orElseThrow());
            case REJECT -> {
                // the letter says why; nothing else follows
            }
            case OPEN -> throw new IllegalStateException("an open verdict was decided");
        }
        below.audit()
                .record(Entry.of(
                                "awards.verdict-" + verdict.outcome().word(),
                                act.by().ref(),
                                new Ref("proposal", entry.proposal().value()),
                                Applications.ref(entry.application()),
                                facts)
                        .because(verdict.reason()));
    }

    private static Map<String, Object> facts(DecisionRound round, DecisionRule rule, DecisionDraft content) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("round", round.number());
        facts.put(
                "granted",
                content.verdicts().values().stream()
                        .filter(verdict -> verdict.outcome().isPositive())
                        .count());
        facts.put(
                "all",
                rule.ranking().lines().size() + rule.ranking().notEligible().size());
        facts.put("sum", rule.sum(content).amount().toPlainString());
        facts.put("currency", round.currency());
        return facts;
    }

    /** Who declared a conflict abstains, whether or not somebody wrote it down. */
    private DecisionDraft withConflicts(DecisionDraft draft, DecisionRound round) {
        Set<DecisionRule.Conflict> conflicts = deciders.conflicts(round.call());
        if (conflicts.isEmpty()) {
            return draft;
        }
        List<Abstention> all = new ArrayList<>(draft.abstentions().stream()
                .filter(abstention -> !abstention.conflict())
                .toList());
        for (Ranking.Line line : below.evaluation().ranking(round.id()).lines()) {
            Ranking.Entry entry = line.entry();
            draft.present().stream()
                    .filter(member -> conflicts.contains(new DecisionRule.Conflict(member, entry.application())))
                    .forEach(member -> {
                        all.removeIf(one ->
                                one.person().equals(member) && one.proposal().equals(entry.proposal()));
                        all.add(new Abstention(member, entry.proposal(), "", true));
                    });
        }
        return draft.withAbstentions(all);
    }

    private DecisionRound writable(RoundId id, PersonId by) {
        DecisionRound round = rounds.find(id, by);
        if (!round.writes()) {
            throw new NotFound();
        }
        return round;
    }

    private static Ref decisionRef(Decision decision) {
        return new Ref("decision", decision.id().value());
    }
}
