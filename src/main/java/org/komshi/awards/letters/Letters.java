package org.komshi.awards.letters;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.LetterId;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.DecisionRounds;
import org.komshi.awards.decisions.Decisions;
import org.komshi.calls.RoundId;
import org.komshi.database.Ids;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.jobs.JobId;
import org.komshi.jobs.Jobs;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.mail.Mail;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the letters of a decided round, sends them, and shows them to those they are for. */
@Component
public class Letters {
    static final String KIND = "awards.letters";

    private final DecisionRounds rounds;
    private final Decisions decisions;
    private final LetterRepository repository;
    private final LetterWriting writing;
    private final Post post;

    Letters(DecisionRounds rounds, Decisions decisions, LetterRepository repository, LetterWriting writing, Post post) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.repository = repository;
        this.writing = writing;
        this.post = post;
    }

    /** The rooms by which a letter goes out. */
    @Component
    record Post(
            Evaluation evaluation,
            Organisations organisations,
            People people,
            Jobs jobs,
            Mail mail,
            Audit audit,
            Speech speech,
            JdbcClient jdbc,
            InstantSource clock) {}

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
                .orElseGet(() -> writing.write(
                        matter(round, decision, proposal, post.clock().instant()),
                        addressee(proposal).spoken()));
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
        JobId job = post.jobs()
                .start(
                        KIND,
                        Map.of("code", round.code(), "round", round.number(), "count", letters),
                        Map.of(
                                "round", id.value().toString(),
                                "by", by.value().toString(),
                                "next", round.desk("letters")),
                        letters,
                        by.value());
        post.audit()
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
        Instant now = post.clock().instant();
        LetterWriting.Matter matter = matter(round, decision, proposal, now);
        Addressee addressee = addressee(proposal);
        LetterContent content = writing.write(matter, addressee.spoken());
        LetterId letter = new LetterId(Ids.next());
        String subject = post.speech()
                .in(addressee.spoken())
                .say("awards.letter.subject", "reference", content.head().reference(), "call", round.title());
        boolean isNew = repository.add(new LetterRepository.New(
                letter,
                decision.id(),
                proposal,
                addressee.spoken(),
                subject,
                content,
                matter.complaintUntil(),
                by,
                now));
        if (isNew) {
            mail(letter, matter, new OrganisationId(addressee.applicant()));
            post.audit()
                    .record(Entry.of(
                            "awards.letter-sent",
                            by.ref(),
                            new Ref("letter", letter.value()),
                            Applications.ref(new ApplicationId(addressee.application())),
                            Map.of(
                                    "reference", content.head().reference(),
                                    "round", round.number(),
                                    "until", matter.complaintUntil().toString())));
        }
    }

    /** The letter, for somebody who acts for its applicant; nobody else finds it. */
    public Letter find(LetterId id, PersonId reader) {
        return repository.find(id, reader, post.clock().instant()).orElseThrow(NotFound::new);
    }

    private void mail(LetterId letter, LetterWriting.Matter matter, OrganisationId applicant) {
        for (Representative reader : post.organisations().representatives(applicant)) {
            var phrases = post.speech().in(reader.language());
            Map<String, Object> facts = new HashMap<>();
            facts.put("call", matter.round().title());
            facts.put("organisation", matter.entry().applicant());
            facts.put("reference", matter.entry().reference());
            facts.put("letter", letter.value().toString());
            facts.put(
                    "until",
                    phrases.dateTime(
                            matter.complaintUntil().minusSeconds(60),
                            matter.round().zone()));
            post.mail().send(reader.email(), reader.language(), "awards.letter", facts);
        }
    }

    private LetterWriting.Matter matter(
            DecisionRound round, Decision.Decided decision, ProposalId proposal, Instant at) {
        Ranking ranking = post.evaluation().ranking(round.id());
        Ranking.@Nullable Line line = ranking.line(proposal).orElse(null);
        Ranking.Entry entry = line != null
                ? line.entry()
                : ranking.notEligible().stream()
                        .map(Ranking.Refused::entry)
                        .filter(one -> one.proposal().equals(proposal))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return new LetterWriting.Matter(
                round,
                decision,
                post.people().person(decision.by()).name(),
                ranking,
                entry,
                line,
                at,
                complaintUntil(round, at));
    }

    /** The day of the letter does not count; the last day counts to its end. Source: docs/rules/complaints.md. */
    static Instant complaintUntil(DecisionRound round, Instant sent) {
        return LocalDate.ofInstant(sent, round.zone())
                .plusDays(round.complaintDays() + 1L)
                .atStartOfDay(round.zone())
                .toInstant();
    }

    private record Addressee(UUID application, UUID applicant, String language) {
        Language spoken() {
            return Languages.find(language).orElse(Languages.ENGLISH);
        }
    }

    private Addressee addressee(ProposalId proposal) {
        return post.jdbc()
                .sql("""
                        select application.id as application, application.applicant, application.language
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                         where proposal.id = :proposal
                        """)
                .param("proposal", proposal.value())
                .query(Addressee.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Optional<Decision.Decided> decided(DecisionRound round) {
        return decisions
                .decision(round.id())
                .filter(Decision.Decided.class::isInstance)
                .map(Decision.Decided.class::cast);
    }
}
