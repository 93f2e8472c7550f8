package org.komshi.awards.letters;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.LetterId;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.DecisionRounds;
import org.komshi.awards.decisions.Decisions;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.jobs.JobId;
import org.komshi.jobs.Jobs;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the letters of a decided round, sends them, and shows them to those they are for. */
@Component
public class Letters {
    static final String KIND = "awards.letters";

    private final DecisionRounds rounds;
    private final Decisions decisions;
    private final LetterRepository repository;
    private final LetterPost post;
    private final Behind behind;

    Letters(DecisionRounds rounds, Decisions decisions, LetterRepository repository, LetterPost post, Behind behind) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.repository = repository;
        this.post = post;
        this.behind = behind;
    }

    /** What letters are written from, and the job that sends them. */
    @Component
    record Behind(Evaluation evaluation, People people, Jobs jobs, Audit audit, InstantSource clock) {}

    /** One line a proposal; none before the decision is taken. */
    List<LetterLine> lines(DecisionRound round) {
        return decided(round).map(decision -> repository.lines(decision.id())).orElse(List.of());
    }

    Optional<UUID> job(DecisionRound round) {
        return repository.job(round.id());
    }

    /** The letter about a proposal as it was sent, else as it would be sent now. */
    LetterContent preview(DecisionRound round, ProposalId proposal) {
        Decision.Decided decision = decided(round).orElseThrow(NotFound::new);
        return repository
                .sent(decision.id(), proposal)
                .orElseGet(() -> post.preview(
                        matter(round, decision, proposal, behind.clock().instant())));
    }

    /**
     * Sends one letter about every proposal of a decided round, as a job. Whoever asks again is shown the same job.
     *
     * @throws NotFound for somebody who is neither officer nor manager of the call
     */
    @Transactional
    public Sending send(RoundId id, PersonId by) {
        DecisionRound round = rounds.find(id, by);
        if (!round.writes()) {
            throw new NotFound();
        }
        rounds.lock(round.call());
        Optional<Decision.Decided> decision = decided(round);
        if (decision.isEmpty()) {
            return new Sending.Refused(new CannotSend.NotDecided());
        }
        Optional<UUID> there = repository.job(id);
        if (there.isPresent()) {
            return new Sending.Started(new JobId(there.get()));
        }
        int letters = repository.lines(decision.get().id()).size();
        JobId job = behind.jobs()
                .start(
                        KIND,
                        Map.of("code", round.code(), "round", round.number(), "count", letters),
                        Map.of(
                                "round", id.value().toString(),
                                "by", by.value().toString(),
                                "next", round.desk("letters")),
                        letters,
                        by.value());
        behind.audit()
                .record(Entry.of(
                        "awards.letters-sent",
                        by.ref(),
                        new Ref("decision", decision.get().id().value()),
                        round.dossier(),
                        Map.of("round", round.number(), "count", letters)));
        return new Sending.Started(job);
    }

    /** Writes and sends the letter about one proposal; nothing when it was sent already. */
    @Transactional
    void sendOne(RoundId id, int number, PersonId by) {
        DecisionRound round = rounds.round(id);
        Decision.Decided decision = decided(round).orElseThrow();
        ProposalId proposal =
                new ProposalId(repository.lines(decision.id()).get(number).proposal());
        Instant now = behind.clock().instant();
        post.send(matter(round, decision, proposal, now), decision.id(), Optional.empty(), by);
    }

    /** The letter, for somebody who acts for its applicant; nobody else finds it. */
    public Letter find(LetterId id, PersonId reader) {
        return repository.find(id, reader, behind.clock().instant()).orElseThrow(NotFound::new);
    }

    /** The letter about a supplementary decision; empty when it has none. Who may read it is the asking page's matter. */
    public Optional<Letter.Sent> supplement(UUID supplement) {
        return repository.sent(supplement);
    }

    /** What the first letter about a proposal is written from; a supplementary decision changes it. */
    public Matter matter(DecisionRound round, Decision.Decided decision, ProposalId proposal, Instant at) {
        Ranking ranking = behind.evaluation().ranking(round.id());
        Ranking.@Nullable Line line = ranking.line(proposal).orElse(null);
        Ranking.Entry entry = line != null
                ? line.entry()
                : ranking.notEligible().stream()
                        .map(Ranking.Refused::entry)
                        .filter(one -> one.proposal().equals(proposal))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        DecisionDraft content = decision.content();
        return new Matter(
                round,
                content.verdict(proposal),
                entry,
                new Matter.Judged(
                        ranking.grid(),
                        line,
                        line == null ? Optional.empty() : line.score(),
                        line == null ? List.of() : behind.evaluation().assessments(round.id(), proposal),
                        line == null ? behind.evaluation().reasons(round.id(), proposal) : Map.of()),
                new Matter.Taken(
                        content.metOn(), behind.people().person(decision.by()).name(), decision.at()),
                new Matter.Dates(
                        at,
                        LetterPost.until(round, at, round.complaintDays()),
                        LetterPost.until(round, at, content.terms().acceptanceDays()),
                        content.terms().reserveUntil()),
                Optional.empty());
    }

    private Optional<Decision.Decided> decided(DecisionRound round) {
        return decisions
                .decision(round.id())
                .filter(Decision.Decided.class::isInstance)
                .map(Decision.Decided.class::cast);
    }
}
