package org.komshi.awards.decisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komshi.applications.ApplicationId;
import org.komshi.awards.CannotDecide;
import org.komshi.awards.CannotSettle;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.Outcome;
import org.komshi.awards.Verdict;
import org.komshi.calls.Lot;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.money.Money;

/**
 * What a decision must keep, before it can be taken. The points inform, people decide: they may depart from the order,
 * and must then say why. Source: {@code docs/rules/decisions.md}.
 *
 * @param round with the call's limits
 * @param ranking what the decision rests on
 * @param conflicts who declared a conflict of interest with whom
 * @param earlier what is still open about the round before
 * @param today in the call's zone
 */
record DecisionRule(DecisionRound round, Ranking ranking, Set<Conflict> conflicts, Earlier earlier, LocalDate today) {
    record Conflict(PersonId person, ApplicationId application) {}

    /**
     * @param complaintsUntil first instant at which the last complaint period is over; empty when it is or none ran
     * @param unanswered complaints
     * @param reopened applications that were opened again after a complaint and are not decided anew
     */
    record Earlier(Optional<Instant> complaintsUntil, int unanswered, int reopened) {}

    /** Everything that stands in the way; empty when nothing does. */
    List<CannotDecide> obstacles(DecisionDraft draft, PersonId decider) {
        List<CannotDecide> obstacles = new ArrayList<>();
        evaluation(obstacles);
        session(draft, obstacles);
        for (Ranking.Line line : ranking.lines()) {
            deciding(draft, line, decider, obstacles);
            verdict(draft, line, obstacles);
        }
        if (round.awardsMoney()) {
            envelope(draft, obstacles);
            reserve(draft, obstacles);
        }
        return obstacles;
    }

    private void evaluation(List<CannotDecide> obstacles) {
        if (ranking.lines().isEmpty() && ranking.notEligible().isEmpty() && ranking.unchecked() == 0) {
            obstacles.add(new CannotDecide.NoProposals());
        }
        if (ranking.unchecked() > 0) {
            obstacles.add(new CannotDecide.Unchecked(ranking.unchecked()));
        }
        if (!ranking.missing().isEmpty()) {
            obstacles.add(new CannotDecide.AssessmentsMissing(ranking.missing().size()));
        }
        earlier.complaintsUntil()
                .ifPresent(until -> obstacles.add(new CannotDecide.ComplaintPeriodRuns(until, round.zone())));
        if (earlier.unanswered() > 0) {
            obstacles.add(new CannotDecide.ComplaintsUnanswered(earlier.unanswered()));
        }
        if (earlier.reopened() > 0) {
            obstacles.add(new CannotSettle.Reopened(earlier.reopened()));
        }
    }

    private void session(DecisionDraft draft, List<CannotDecide> obstacles) {
        if (draft.metOn().isEmpty()) {
            obstacles.add(new CannotDecide.NoDate());
        } else if (draft.metOn().get().isAfter(today)) {
            obstacles.add(new CannotDecide.DateInFuture());
        }
        if (draft.present().isEmpty()) {
            obstacles.add(new CannotDecide.NobodyPresent());
        }
        List<Ranking.Line> open = ranking.lines().stream()
                .filter(line -> outcome(draft, line) == Outcome.OPEN)
                .toList();
        if (!open.isEmpty()) {
            obstacles.add(new CannotDecide.VerdictsOpen(
                    open.size(), open.getFirst().entry().proposal()));
        }
    }

    private void deciding(DecisionDraft draft, Ranking.Line line, PersonId decider, List<CannotDecide> obstacles) {
        Ranking.Entry entry = line.entry();
        Set<PersonId> abstaining = draft.abstaining(entry.proposal()).stream()
                .map(one -> one.person())
                .collect(Collectors.toSet());
        boolean somebody = draft.present().stream()
                .anyMatch(member ->
                        !abstaining.contains(member) && !conflicts.contains(new Conflict(member, entry.application())));
        if (!draft.present().isEmpty() && !somebody) {
            obstacles.add(new CannotDecide.AllAbstain(entry.reference()));
        }
        if (conflicts.contains(new Conflict(decider, entry.application()))) {
            obstacles.add(new CannotDecide.DeciderInConflict(entry.reference()));
        }
    }

    private void verdict(DecisionDraft draft, Ranking.Line line, List<CannotDecide> obstacles) {
        Ranking.Entry entry = line.entry();
        Verdict verdict = draft.verdict(entry.proposal());
        if (verdict.outcome() == Outcome.AWARD) {
            amount(entry, verdict, obstacles);
        }
        if (verdict.reason().isBlank() && departs(draft, line)) {
            obstacles.add(new CannotDecide.ReasonMissing(entry.proposal(), entry.reference()));
        }
    }

    private void amount(Ranking.Entry entry, Verdict verdict, List<CannotDecide> obstacles) {
        if (verdict.amount().isEmpty()) {
            obstacles.add(new CannotDecide.AmountMissing(entry.proposal(), entry.reference()));
            return;
        }
        Money amount = new Money(verdict.amount().get(), round.unit());
        Money smallest = round.smallest().orElse(new Money(BigDecimal.ONE, round.unit()));
        if (amount.compareTo(smallest) < 0) {
            obstacles.add(new CannotDecide.AmountTooSmall(entry.proposal(), entry.reference(), smallest));
        }
        largest(entry)
                .filter(most -> amount.compareTo(most) > 0)
                .ifPresent(most ->
                        obstacles.add(new CannotDecide.AmountTooLarge(entry.proposal(), entry.reference(), most)));
        requested(entry)
                .filter(asked -> amount.compareTo(asked) < 0 && verdict.reason().isBlank())
                .ifPresent(asked ->
                        obstacles.add(new CannotDecide.LessWithoutReason(entry.proposal(), entry.reference(), asked)));
    }

    /** Nobody gets more than was asked, nor more than the call gives. */
    private Optional<Money> largest(Ranking.Entry entry) {
        Optional<Money> ofLot = entry.lot().flatMap(ranking.lots()::find).flatMap(Lot::grantMax);
        return java.util.stream.Stream.of(ofLot.or(round::largest), requested(entry))
                .flatMap(Optional::stream)
                .min(Money::compareTo);
    }

    private Optional<Money> requested(Ranking.Entry entry) {
        return entry.requested().filter(money -> money.currency().equals(round.unit()));
    }

    private void envelope(DecisionDraft draft, List<CannotDecide> obstacles) {
        Money sum = sum(draft);
        round.wholeEnvelope()
                .filter(whole -> sum.compareTo(whole) > 0)
                .ifPresent(whole -> obstacles.add(new CannotDecide.AboveEnvelope(sum, whole)));
        for (Lot lot : ranking.lots().all()) {
            Money ofLot = sum(draft, lot);
            if (ofLot.compareTo(lot.envelope()) > 0) {
                obstacles.add(new CannotDecide.AboveLot(lot.code(), ofLot, lot.envelope()));
            }
        }
    }

    private void reserve(DecisionDraft draft, List<CannotDecide> obstacles) {
        Optional<LocalDate> until = draft.terms().reserveUntil();
        if (reserved(draft).isEmpty()) {
            return;
        }
        if (until.isEmpty()) {
            obstacles.add(new CannotSettle.ReserveWithoutEnd());
        } else if (!until.get().isAfter(today)) {
            obstacles.add(new CannotSettle.ReserveIsOver());
        }
    }

    /** The reserve list in its order: by the places given to it, else and between equal ones by the points. */
    List<Ranking.Entry> reserved(DecisionDraft draft) {
        return ranking.lines().stream()
                .filter(line -> outcome(draft, line) == Outcome.RESERVE)
                .sorted(Comparator.comparingInt(line -> wished(draft, line)))
                .map(Ranking.Line::entry)
                .toList();
    }

    private static int wished(DecisionDraft draft, Ranking.Line line) {
        return draft.verdict(line.entry().proposal()).reservePlace().orElse(Integer.MAX_VALUE);
    }

    /** All awards of the draft together. */
    Money sum(DecisionDraft draft) {
        return sum(draft, ranking.lines());
    }

    /** All awards of the draft in one grant line. */
    Money sum(DecisionDraft draft, Lot lot) {
        return sum(
                draft,
                ranking.lines().stream().filter(line -> line.entry().isIn(lot)).toList());
    }

    private Money sum(DecisionDraft draft, List<Ranking.Line> lines) {
        return lines.stream()
                .map(line -> draft.verdict(line.entry().proposal()))
                .filter(verdict -> verdict.outcome() == Outcome.AWARD)
                .flatMap(verdict -> verdict.amount().stream())
                .map(amount -> new Money(amount, round.unit()))
                .reduce(Money.zero(round.unit()), Money::plus);
    }

    /**
     * Whether a verdict departs from the order of the points: something is granted or put on the reserve list under a
     * threshold, or while a proposal with as many points or more fares worse; something is rejected or put on the reserve
     * list while one with as many points or fewer fares better. On the reserve list the one before fares better. Only
     * proposals of the same grant line are compared.
     */
    boolean departs(DecisionDraft draft, Ranking.Line line) {
        Outcome outcome = outcome(draft, line);
        if (outcome == Outcome.OPEN || outcome == Outcome.REJECT && line.place().isEmpty()) {
            return false;
        }
        return outcome != Outcome.REJECT && line.place().isEmpty()
                || ranking.lines().stream()
                        .filter(other -> other.entry().isRankedWith(line.entry()))
                        .filter(other -> outcome(draft, other) != Outcome.OPEN)
                        .anyMatch(other -> worse(draft, other, line) && atLeast(other, line)
                                || worse(draft, line, other) && atLeast(line, other));
    }

    /** Whether the one has as many points as the other or more, and reaches the thresholds. */
    private static boolean atLeast(Ranking.Line one, Ranking.Line other) {
        return one.place().isPresent()
                && (other.place().isEmpty()
                        || one.place().get() <= other.place().get());
    }

    private boolean worse(DecisionDraft draft, Ranking.Line one, Ranking.Line other) {
        Outcome first = outcome(draft, one);
        Outcome second = outcome(draft, other);
        return first == Outcome.RESERVE && second == Outcome.RESERVE
                ? comesAfter(draft, one, other)
                : standing(first) < standing(second);
    }

    /** Equal proposals have no order among themselves on the reserve list. */
    private static boolean comesAfter(DecisionDraft draft, Ranking.Line one, Ranking.Line other) {
        return !one.place().equals(other.place()) && wished(draft, one) > wished(draft, other);
    }

    private static int standing(Outcome outcome) {
        return switch (outcome) {
            case INVITE, AWARD -> 2;
            case RESERVE -> 1;
            case REJECT, OPEN -> 0;
        };
    }

    private static Outcome outcome(DecisionDraft draft, Ranking.Line line) {
        return draft.verdict(line.entry().proposal()).outcome();
    }
}
