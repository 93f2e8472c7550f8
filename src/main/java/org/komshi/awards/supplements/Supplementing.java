package org.komshi.awards.supplements;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.applications.Applications;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.Outcome;
import org.komshi.awards.Publication;
import org.komshi.awards.Verdict;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.Granting;
import org.komshi.awards.desk.Envelopes;
import org.komshi.awards.letters.LetterPost;
import org.komshi.awards.letters.Matter;
import org.komshi.awards.publication.PublicationChoices;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every supplementary decision does: it is kept, has its effect, and its letter goes to that one applicant. */
@Component
public class Supplementing {
    private final SupplementRepository repository;
    private final Granting granting;
    private final PublicationChoices choices;
    private final LetterPost post;
    private final Beside beside;

    Supplementing(
            SupplementRepository repository,
            Granting granting,
            PublicationChoices choices,
            LetterPost post,
            Beside beside) {
        this.repository = repository;
        this.granting = granting;
        this.choices = choices;
        this.post = post;
        this.beside = beside;
    }

    /** Rooms below and money. */
    @Component
    record Beside(Applications applications, Audit audit, Envelopes envelopes) {}

    /**
     * The most this proposal can get: what the call gives, what was asked, what is free, whichever is least. Empty when
     * none of them is known.
     */
    public Optional<Money> most(DecisionRound round, Ranking.Entry entry) {
        Envelopes.Envelope envelope = beside.envelopes().of(round.call(), entry.lot());
        return Stream.of(
                        envelope.largest(),
                        entry.requested().filter(asked -> asked.currency().equals(round.unit())),
                        envelope.free())
                .flatMap(Optional::stream)
                .min(Money::compareTo);
    }

    /** What is wrong with a sum. */
    public List<CannotSupplement> amount(DecisionRound round, Ranking.Entry entry, Optional<BigDecimal> amount) {
        if (amount.isEmpty()) {
            return List.of(new CannotSupplement.NoAmount());
        }
        Money sum = new Money(amount.get(), round.unit());
        Money smallest = round.smallest().orElse(new Money(BigDecimal.ONE, round.unit()));
        List<CannotSupplement> problems = new ArrayList<>();
        if (sum.compareTo(smallest) < 0) {
            problems.add(new CannotSupplement.TooSmall(smallest));
        }
        most(round, entry)
                .filter(most -> sum.compareTo(most) > 0)
                .ifPresent(most -> problems.add(new CannotSupplement.TooLarge(most)));
        return problems;
    }

    /**
     * Takes the decision in the acting transaction, which holds the call.
     *
     * @param publication of an award; not read for anything else
     * @return false when it was taken already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(SupplementRepository.New one, Matter matter, Publication publication, PersonId by) {
        Instant now = matter.dates().at();
        if (!repository.add(one, by, now)) {
            return false;
        }
        Verdict verdict = one.verdict();
        Ranking.Entry entry = matter.entry();
        if (verdict.outcome() == Outcome.AWARD) {
            choices.choose(one.decision(), one.proposal(), publication, by);
            granting.grant(
                    matter.round(), one.decision(), entry, verdict.amount().orElseThrow());
        }
        if (verdict.outcome() == Outcome.INVITE) {
            beside.applications().invite(entry.application(), by, now);
        }
        audit(one, matter, by);
        post.send(matter, one.decision(), Optional.of(one.id()), by);
        return true;
    }

    /** In the dossier of the call and, with its reason, in that of the application. */
    private void audit(SupplementRepository.New one, Matter matter, PersonId by) {
        Verdict verdict = one.verdict();
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", matter.entry().reference());
        facts.put("round", matter.round().number());
        facts.put("ground", one.ground());
        facts.put("outcome", verdict.outcome().word());
        verdict.amount().ifPresent(amount -> {
            facts.put("amount", amount.toPlainString());
            facts.put("currency", matter.round().currency());
        });
        Ref supplement = new Ref("supplement", one.id());
        beside.audit()
                .record(Entry.of(
                        "awards.supplemented",
                        by.ref(),
                        supplement,
                        matter.round().dossier(),
                        facts));
        beside.audit()
                .record(Entry.of(
                                "awards.supplemented",
                                by.ref(),
                                supplement,
                                Applications.ref(matter.entry().application()),
                                facts)
                        .because(verdict.reason()));
    }
}
