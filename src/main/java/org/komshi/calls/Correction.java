package org.komshi.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * How a published call shall read from now on. Its rules are in {@code docs/rules/deadlines.md} and {@code
 * docs/rules/eligibility.md}.
 *
 * @param note what changed and why, as everyone will read it
 */
public record Correction(CallTexts texts, CallRules rules, List<NewCall.Plan> rounds, Text note) {
    /** The call as it stands: for changing one part of it. */
    public static Correction of(CallView call) {
        return new Correction(
                call.texts(),
                call.rules(),
                call.rounds().stream().map(NewCall.Plan::of).toList(),
                Text.NONE);
    }

    public Correction with(CallTexts changed) {
        return new Correction(changed, rules, rounds, note);
    }

    public Correction with(CallRules changed) {
        return new Correction(texts, changed, rounds, note);
    }

    public Correction with(List<NewCall.Plan> changed) {
        return new Correction(texts, rules, changed, note);
    }

    public Correction noted(Text words) {
        return new Correction(texts, rules, rounds, words);
    }

    public List<Change> changes(CallView call) {
        List<Change> changes = new ArrayList<>(Change.between(call.texts(), texts));
        changes.addAll(Change.between(call.rules(), rules));
        for (Round round : call.rounds()) {
            changes.addAll(Change.between(round, rounds.get(round.number() - 1)));
        }
        return changes;
    }

    /** All reasons why it cannot be made at this instant. */
    public List<CannotCorrect> problems(CallView call, Instant now) {
        if (!call.stage().isRunning()) {
            return List.of(new CannotCorrect.NotRunning());
        }
        if (changes(call).isEmpty()) {
            return List.of(new CannotCorrect.NothingChanged());
        }
        List<CannotCorrect> problems = new ArrayList<>();
        for (Round round : call.rounds()) {
            problems.addAll(round(call, round, rounds.get(round.number() - 1), now));
        }
        problems.addAll(Readiness.overlaps(rounds));
        problems.addAll(narrowed(call.rules()));
        problems.addAll(emptied(call));
        if (!note.missing().isEmpty()) {
            problems.add(new CannotCorrect.NoteMissing(note.missing()));
        }
        return List.copyOf(problems);
    }

    private static List<CannotCorrect> round(CallView call, Round round, NewCall.Plan plan, Instant now) {
        List<CannotCorrect> problems = new ArrayList<>();
        Set<String> changed = new java.util.LinkedHashSet<>();
        Change.between(round, plan).forEach(change -> changed.add(change.field()));
        int number = round.number();
        boolean begun = round.period().filter(period -> !period.isBefore(now)).isPresent();
        if (begun) {
            for (String what : List.of("form", "grid", "checklist")) {
                if (changed.contains(what)) {
                    problems.add(new CannotCorrect.InUse(number, what));
                }
            }
            if (changed.contains("opens-at")) {
                problems.add(new CannotCorrect.AlreadyOpen(number));
            }
        }
        if (changed.contains("closes-at") && round.isClosed(now)) {
            problems.add(new CannotCorrect.RoundOver(number));
        } else if (isEarlier(plan.period(), round.period())) {
            problems.add(new CannotCorrect.Shortened(number, round.closesAt().orElseThrow(), call.zone()));
        }
        return problems;
    }

    private static boolean isEarlier(Optional<Period> after, Optional<Period> before) {
        return after.isPresent()
                && before.isPresent()
                && after.get().closesAt().isBefore(before.get().closesAt());
    }

    /** Who could apply when the call was announced, can still; nobody is asked for more, or offered less. */
    private List<CannotCorrect> narrowed(CallRules before) {
        List<CannotCorrect> problems = new ArrayList<>();
        if (!rules.applicants().countries().containsAll(before.applicants().countries())) {
            problems.add(new CannotCorrect.Narrowed("countries"));
        }
        if (!rules.applicants().kinds().isEmpty()
                && (before.applicants().kinds().isEmpty()
                        || !rules.applicants()
                                .kinds()
                                .containsAll(before.applicants().kinds()))) {
            problems.add(new CannotCorrect.Narrowed("kinds"));
        }
        if (rules.applicants().minAgeYears() > before.applicants().minAgeYears()) {
            problems.add(new CannotCorrect.Narrowed("min-age"));
        }
        if (rules.lots().isNarrowerThan(before.lots())) {
            problems.add(new CannotCorrect.LotsFixed());
        }
        if (isLess(rules.sums().grantMax(), before.sums().grantMax())) {
            problems.add(new CannotCorrect.Narrowed("grant-max"));
        }
        if (rules.complaintDays() < before.complaintDays()) {
            problems.add(new CannotCorrect.Narrowed("complaint-days"));
        }
        return problems;
    }

    private static boolean isLess(Optional<Money> after, Optional<Money> before) {
        return after.isPresent() && (before.isEmpty() || after.get().compareTo(before.get()) < 0);
    }

    /** A published call stays complete; that its first round has closed is no fault here. */
    private List<CannotCorrect> emptied(CallView call) {
        List<Round> then = call.rounds().stream()
                .map(round -> round.with(rounds.get(round.number() - 1)))
                .toList();
        CallView corrected = new CallView(
                call.stage(),
                call.programme(),
                call.code(),
                call.slug(),
                texts,
                rules,
                then,
                call.publishedAt(),
                call.example(),
                call.past());
        return Readiness.missing(corrected, Instant.MIN).stream()
                .filter(missing -> !(missing instanceof CannotPublish.RoundsOverlap))
                .<CannotCorrect>map(CannotCorrect.Emptied::new)
                .toList();
    }
}
