package org.komshi.awards.supplements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Outcome;
import org.komshi.awards.Publication;
import org.komshi.awards.Verdict;
import org.komshi.awards.decisions.Deciders;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.DecisionRounds;
import org.komshi.awards.decisions.Decisions;
import org.komshi.awards.letters.LetterContent;
import org.komshi.awards.letters.LetterPost;
import org.komshi.awards.letters.Letters;
import org.komshi.awards.letters.Matter;
import org.komshi.awards.reopenings.Reopening;
import org.komshi.awards.reopenings.Reopenings;
import org.komshi.calls.CallId;
import org.komshi.calls.Calls;
import org.komshi.calls.Period;
import org.komshi.calls.RoundId;
import org.komshi.database.Ids;
import org.komshi.evaluation.Anew;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides anew on one application that was opened again after a complaint. */
@Component
public class ComplaintDecisions {
    private final Reopenings reopenings;
    private final DecisionRounds rounds;
    private final Supplementing supplementing;
    private final SupplementRepository repository;
    private final Read read;

    ComplaintDecisions(
            Reopenings reopenings,
            DecisionRounds rounds,
            Supplementing supplementing,
            SupplementRepository repository,
            Read read) {
        this.reopenings = reopenings;
        this.rounds = rounds;
        this.supplementing = supplementing;
        this.repository = repository;
        this.read = read;
    }

    /** What the decision and its letter rest on. */
    @Component
    record Read(
            Decisions decisions,
            Deciders deciders,
            Letters letters,
            LetterPost post,
            People people,
            Calls calls,
            InstantSource clock) {}

    /**
     * What the committee decided.
     *
     * @param outcome award or invite, or reject; empty when nothing was chosen
     * @param metOn empty when it was not readable
     */
    public record Order(
            Optional<Outcome> outcome,
            Optional<BigDecimal> amount,
            String why,
            Optional<LocalDate> metOn,
            String minutes,
            Set<PersonId> present,
            Publication publication) {
        boolean isPositive() {
            return outcome.filter(Outcome::isPositive).isPresent();
        }
    }

    /** For a manager of the call; nobody else finds it. */
    Reopening find(UUID id, PersonId by) {
        Reopening reopening = reopenings.find(id, by);
        if (!reopening.decides()) {
            throw new NotFound();
        }
        return reopening;
    }

    DecisionRound round(Reopening reopening, PersonId by) {
        return rounds.find(new RoundId(reopening.round()), by);
    }

    /** Everything that keeps this order from being carried out now. */
    List<CannotSupplement> obstacles(Reopening reopening, Order order, PersonId by) {
        List<CannotSupplement> problems = new ArrayList<>();
        judged(reopening, order, problems);
        if (order.outcome().isEmpty()) {
            problems.add(new CannotSupplement.NoOutcome());
        } else {
            outcome(reopening, order, by, problems);
        }
        if (order.why().isBlank()) {
            problems.add(new CannotSupplement.NoReason());
        }
        session(reopening, order, by, problems);
        return problems;
    }

    private void judged(Reopening reopening, Order order, List<CannotSupplement> problems) {
        Optional<Boolean> eligible = reopenings.eligible(reopening);
        boolean isJudged = eligible.filter(
                        passed -> !passed || reopenings.assessed(reopening).isComplete())
                .isPresent();
        if (!isJudged || !reopening.isOpen()) {
            problems.add(new CannotSupplement.NotJudged());
        } else if (!eligible.orElseThrow() && order.isPositive()) {
            problems.add(new CannotSupplement.NotEligible());
        }
    }

    private void outcome(Reopening reopening, Order order, PersonId by, List<CannotSupplement> problems) {
        DecisionRound round = round(reopening, by);
        if (order.outcome().orElseThrow() == Outcome.AWARD) {
            problems.addAll(supplementing.amount(round, first(reopening, by).entry(), order.amount()));
        }
        if (order.outcome().orElseThrow() == Outcome.INVITE) {
            Instant now = read.clock().instant();
            read.calls()
                    .call(round.call())
                    .round(round.number() + 1)
                    .period()
                    .map(Period::closesAt)
                    .filter(closes -> !now.isBefore(closes))
                    .ifPresent(closes -> problems.add(new CannotSupplement.NextRoundClosed(closes, round.zone())));
        }
    }

    private void session(Reopening reopening, Order order, PersonId by, List<CannotSupplement> problems) {
        LocalDate today = LocalDate.ofInstant(read.clock().instant(), reopening.zone());
        if (order.metOn().filter(day -> !day.isAfter(today)).isEmpty()) {
            problems.add(new CannotSupplement.NoDay());
        }
        var application = new ApplicationId(reopening.application());
        Set<PersonId> deciding = present(reopening, order);
        deciding.removeAll(repository.inConflict(application, deciding));
        if (deciding.isEmpty()) {
            problems.add(new CannotSupplement.NobodyPresent());
        }
        if (reopening.inConflict()) {
            problems.add(new CannotSupplement.InConflict());
        }
    }

    /** Of those named, the members of the committee. */
    private Set<PersonId> present(Reopening reopening, Order order) {
        Set<PersonId> present = new HashSet<>();
        read.deciders().members(new CallId(reopening.call())).stream()
                .map(Deciders.Member::id)
                .filter(order.present()::contains)
                .forEach(present::add);
        return present;
    }

    /**
     * Takes the decision: it has its effect, and its letter goes to this applicant only.
     *
     * @return nothing when it is taken, also by an earlier click
     * @throws NotFound for somebody who is no manager of the call
     */
    @Transactional
    public List<CannotSupplement> decide(UUID id, Order order, PersonId by) {
        Reopening reopening = find(id, by);
        rounds.lock(new CallId(reopening.call()));
        reopening = find(id, by);
        if (!reopening.isOpen()) {
            return List.of();
        }
        List<CannotSupplement> problems = obstacles(reopening, order, by);
        if (!problems.isEmpty()) {
            return problems;
        }
        Matter matter = matter(reopening, order, by);
        supplementing.decide(
                new SupplementRepository.New(
                        Ids.next(),
                        decided(round(reopening, by)).id(),
                        matter.entry().proposal(),
                        matter.verdict(),
                        order.metOn(),
                        order.minutes(),
                        present(reopening, order),
                        Optional.of(id)),
                matter,
                order.publication(),
                by);
        reopenings.end(reopening);
        return List.of();
    }

    /** The letter as it would be sent. */
    LetterContent preview(Reopening reopening, Order order, PersonId by) {
        return read.post().preview(matter(reopening, order, by));
    }

    private Matter matter(Reopening reopening, Order order, PersonId by) {
        Matter first = first(reopening, by);
        Anew anew = reopenings.assessed(reopening);
        var judged = new Matter.Judged(
                first.judged().grid(), null, anew.score(), anew.assessed(), reopenings.reasons(reopening));
        var taken = new Matter.Taken(
                order.metOn(), read.people().person(by).name(), first.dates().at());
        return first.anew("complaint", verdict(order), judged, taken);
    }

    private Matter first(Reopening reopening, PersonId by) {
        DecisionRound round = round(reopening, by);
        return read.letters()
                .matter(
                        round,
                        decided(round),
                        new ProposalId(reopening.proposal()),
                        read.clock().instant());
    }

    private static Verdict verdict(Order order) {
        return switch (order.outcome().orElse(Outcome.REJECT)) {
            case AWARD -> Verdict.award(order.amount().orElse(BigDecimal.ZERO), order.why());
            case INVITE -> Verdict.invite(order.why());
            case REJECT, RESERVE, OPEN -> Verdict.reject(order.why());
        };
    }

    private Decision.Decided decided(DecisionRound round) {
        return read.decisions()
                .decision(round.id())
                .filter(Decision.Decided.class::isInstance)
                .map(Decision.Decided.class::cast)
                .orElseThrow(NotFound::new);
    }
}
