package org.komshi.awards.decisions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.Outcome;
import org.komshi.awards.Publication;
import org.komshi.awards.publication.CannotPublish;
import org.komshi.awards.publication.PublicationChoices;
import org.komshi.awards.publication.PublicationTyped;
import org.komshi.awards.publication.Sensitivity;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.money.Money;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Between what is decided and what is published: how much of each award will be public. */
@Component
public class PublicationStep {
    private final DecisionRounds rounds;
    private final DecisionRepository repository;
    private final PublicationChoices choices;
    private final Sensitivity sensitivity;
    private final Around around;

    PublicationStep(
            DecisionRounds rounds,
            DecisionRepository repository,
            PublicationChoices choices,
            Sensitivity sensitivity,
            Around around) {
        this.rounds = rounds;
        this.repository = repository;
        this.choices = choices;
        this.sensitivity = sensitivity;
        this.around = around;
    }

    /** What is read and told beside the choices themselves. */
    @Component
    record Around(Evaluation evaluation, Audit audit, Speech speech, InstantSource clock) {}

    /** One line an award of the draft, with what is kept or, after a problem, what was typed. */
    List<PublicationLine> lines(DecisionRound round, Decision.Draft draft, Map<String, String> typed, Language reader) {
        return awards(round, draft).stream()
                .map(entry -> line(round, draft, entry, typed, reader))
                .toList();
    }

    private PublicationLine line(
            DecisionRound round,
            Decision.Draft draft,
            Ranking.Entry entry,
            Map<String, String> typed,
            Language reader) {
        String id = entry.proposal().value().toString();
        Publication kept = choices.of(draft.id(), entry.proposal());
        var form = new PublicationTyped(typed, "-" + id);
        boolean isTyped = typed.containsKey("level-" + id);
        return new PublicationLine(
                id,
                entry.applicant(),
                entry.reference(),
                entry.title(),
                draft.content()
                        .verdict(entry.proposal())
                        .amount()
                        .map(amount -> new Money(amount, round.unit())
                                .in(around.speech().in(reader)))
                        .orElse(""),
                sensitivity.of(entry.proposal()).map(Sensitivity.Topic::label).orElse(null),
                isTyped ? form.level() : kept.level().word(),
                isTyped ? form.until() : kept.until().map(Object::toString).orElse(""),
                isTyped ? form.reason() : kept.reason());
    }

    /** The proposals that get an award, in the order of their points. */
    private List<Ranking.Entry> awards(DecisionRound round, Decision.Draft draft) {
        return around.evaluation().ranking(round.id()).lines().stream()
                .map(Ranking.Line::entry)
                .filter(entry -> draft.content().verdict(entry.proposal()).outcome() == Outcome.AWARD)
                .toList();
    }

    /**
     * Keeps the choice for every award of the draft, or none of them.
     *
     * @param seen version of the draft on the page
     * @throws NotFound for somebody who does not write the decision
     */
    @Transactional
    List<CannotPublish> choose(DecisionRound round, Map<String, String> fields, int seen, PersonId by) {
        if (!round.writes() || !round.awardsMoney()) {
            throw new NotFound();
        }
        rounds.lock(round.call());
        Instant now = around.clock().instant();
        return switch (repository.find(round.id()).orElseThrow(NotFound::new)) {
            case Decision.Decided decided -> List.of(new CannotPublish.DraftChanged(decided.at(), round.zone()));
            case Decision.Draft draft
            when draft.version() != seen -> List.of(new CannotPublish.DraftChanged(draft.changedAt(), round.zone()));
            case Decision.Draft draft -> keep(round, draft, fields, by, now);
        };
    }

    /**
     * The same for one award of the draft.
     *
     * @throws NotFound for somebody who does not write the decision, and when it is taken
     */
    @Transactional
    public void choose(RoundId id, ProposalId proposal, Publication publication, PersonId by) {
        DecisionRound round = rounds.find(id, by);
        Decision.Draft draft = draft(round).orElseThrow(NotFound::new);
        Ranking.Entry award = awards(round, draft).stream()
                .filter(entry -> round.writes() && entry.proposal().equals(proposal))
                .findFirst()
                .orElseThrow(NotFound::new);
        keep(round, draft, award, publication, by);
        repository.touch(draft.id(), by, around.clock().instant());
    }

    private List<CannotPublish> keep(
            DecisionRound round, Decision.Draft draft, Map<String, String> fields, PersonId by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, round.zone());
        Map<Ranking.Entry, Publication> wanted = new LinkedHashMap<>();
        List<CannotPublish> problems = new ArrayList<>();
        for (Ranking.Entry entry : awards(round, draft)) {
            var read = new PublicationTyped(fields, "-" + entry.proposal().value())
                    .read(today, sensitivity.reasoned(entry.proposal()));
            problems.addAll(read.problems());
            read.publication().ifPresent(publication -> wanted.put(entry, publication));
        }
        if (problems.isEmpty()) {
            wanted.forEach((entry, publication) -> keep(round, draft, entry, publication, by));
            repository.touch(draft.id(), by, now);
        }
        return problems;
    }

    private void keep(
            DecisionRound round, Decision.Draft draft, Ranking.Entry entry, Publication publication, PersonId by) {
        if (publication.equals(choices.of(draft.id(), entry.proposal()))) {
            return;
        }
        choices.choose(draft.id(), entry.proposal(), publication, by);
        around.audit()
                .record(Entry.of(
                                "awards.publication-chosen",
                                by.ref(),
                                new Ref("proposal", entry.proposal().value()),
                                round.dossier(),
                                Map.of(
                                        "reference",
                                        entry.reference(),
                                        "level",
                                        publication.level().fact()))
                        .because(publication.reason()));
    }

    /** How each award of the draft will be published, by proposal, for the last page before the decision. */
    Map<String, Publication> planned(DecisionRound round) {
        Map<String, Publication> planned = new LinkedHashMap<>();
        draft(round)
                .filter(_ -> round.awardsMoney())
                .ifPresent(draft -> awards(round, draft)
                        .forEach(entry -> planned.put(
                                entry.proposal().value().toString(), choices.of(draft.id(), entry.proposal()))));
        return planned;
    }

    Optional<Decision.Draft> draft(DecisionRound round) {
        return repository
                .find(round.id())
                .filter(Decision.Draft.class::isInstance)
                .map(Decision.Draft.class::cast);
    }
}
