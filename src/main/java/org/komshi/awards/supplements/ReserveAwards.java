package org.komshi.awards.supplements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Publication;
import org.komshi.awards.Verdict;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.DecisionRounds;
import org.komshi.awards.decisions.Decisions;
import org.komshi.awards.letters.LetterContent;
import org.komshi.awards.letters.LetterPost;
import org.komshi.awards.letters.Letters;
import org.komshi.awards.letters.Matter;
import org.komshi.calls.CallId;
import org.komshi.database.Ids;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.money.Money;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awards the next proposal of the reserve list when a sum is free. */
@Component
public class ReserveAwards {
    private final ReserveList list;
    private final DecisionRounds rounds;
    private final Supplementing supplementing;
    private final SupplementRepository repository;
    private final Wording wording;

    ReserveAwards(
            ReserveList list,
            DecisionRounds rounds,
            Supplementing supplementing,
            SupplementRepository repository,
            Wording wording) {
        this.list = list;
        this.rounds = rounds;
        this.supplementing = supplementing;
        this.repository = repository;
        this.wording = wording;
    }

    /** What its letter is written from. */
    @Component
    record Wording(Decisions decisions, Letters letters, LetterPost post, People people, InstantSource clock) {}

    /**
     * What the manager wants.
     *
     * @param proposal the one the page showed as the next
     */
    public record Order(ProposalId proposal, Optional<BigDecimal> amount, String reason, Publication publication) {}

    /** The round whose list it is, for a manager of the call; nobody else finds it. */
    DecisionRound round(CallId call, PersonId by) {
        ReserveList.Listed listed = list.of(call, by);
        DecisionRound round = rounds.find(listed.round().orElseThrow(NotFound::new), by);
        if (!round.decides()) {
            throw new NotFound();
        }
        return round;
    }

    /** The most this proposal can get now; empty when nothing limits it. */
    Optional<Money> most(DecisionRound round, ProposalId proposal) {
        return supplementing.most(round, first(round, proposal).entry());
    }

    /** Everything that keeps this order from being carried out now. */
    List<CannotSupplement> obstacles(DecisionRound round, Order order, PersonId by) {
        ReserveList.Listed listed = list.of(round.call(), by);
        if (listed.next()
                .filter(next -> next.proposal().equals(order.proposal()))
                .isEmpty()) {
            return List.of(new CannotSupplement.NotNext());
        }
        List<CannotSupplement> problems = new ArrayList<>();
        if (listed.isOver()) {
            problems.add(new CannotSupplement.ListOver(listed.until()));
        }
        Matter first = first(round, order.proposal());
        problems.addAll(supplementing.amount(round, first.entry(), order.amount()));
        if (order.reason().isBlank()) {
            problems.add(new CannotSupplement.NoReason());
        }
        if (!repository.inConflict(first.entry().application(), Set.of(by)).isEmpty()) {
            problems.add(new CannotSupplement.InConflict());
        }
        return problems;
    }

    /**
     * Takes the decision: the award is entered, its letter sent to this applicant only.
     *
     * @return nothing when it is taken
     * @throws NotFound for somebody who is no manager of the call
     */
    @Transactional
    public List<CannotSupplement> award(CallId call, Order order, PersonId by) {
        rounds.lock(call);
        DecisionRound round = round(call, by);
        List<CannotSupplement> problems = obstacles(round, order, by);
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean taken = supplementing.decide(
                new SupplementRepository.New(
                        Ids.next(),
                        decided(round).id(),
                        order.proposal(),
                        verdict(order),
                        Optional.empty(),
                        "",
                        Set.of(),
                        Optional.empty()),
                matter(round, order, by),
                order.publication(),
                by);
        return taken ? List.of() : List.of(new CannotSupplement.NotNext());
    }

    /** The letter as it would be sent. */
    LetterContent preview(DecisionRound round, Order order, PersonId by) {
        return wording.post().preview(matter(round, order, by));
    }

    /** In which language its applicant reads the letter. */
    Language spoken(ProposalId proposal) {
        return wording.post().spoken(proposal);
    }

    private Matter matter(DecisionRound round, Order order, PersonId by) {
        Matter first = first(round, order.proposal());
        var taken = new Matter.Taken(
                Optional.empty(),
                wording.people().person(by).name(),
                first.dates().at());
        return first.anew("reserve", verdict(order), first.judged(), taken);
    }

    private Matter first(DecisionRound round, ProposalId proposal) {
        Instant now = wording.clock().instant();
        return wording.letters().matter(round, decided(round), proposal, now);
    }

    private static Verdict verdict(Order order) {
        return Verdict.award(order.amount().orElse(BigDecimal.ZERO), order.reason());
    }

    private Decision.Decided decided(DecisionRound round) {
        return wording.decisions()
                .decision(round.id())
                .filter(Decision.Decided.class::isInstance)
                .map(Decision.Decided.class::cast)
                .orElseThrow(NotFound::new);
    }
}
