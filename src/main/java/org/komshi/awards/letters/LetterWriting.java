package org.komshi.awards.letters;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.Outcome;
import org.komshi.awards.Verdict;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.calls.Calls;
import org.komshi.calls.Period;
import org.komshi.evaluation.Assessed;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Fraction;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Ranking;
import org.komshi.forms.Grid;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** Writes the letter about one proposal, in the applicant's language. */
@Component
class LetterWriting {
    private final Evaluation evaluation;
    private final Calls calls;
    private final Speech speech;
    private final Settings settings;

    LetterWriting(Evaluation evaluation, Calls calls, Speech speech, Settings settings) {
        this.evaluation = evaluation;
        this.calls = calls;
        this.speech = speech;
        this.settings = settings;
    }

    /**
     * What a letter is written from.
     *
     * @param line null for a proposal that was not eligible
     * @param at when it is sent
     * @param complaintUntil first instant at which one can complain no more
     */
    record Matter(
            DecisionRound round,
            Decision.Decided decision,
            String decider,
            Ranking ranking,
            Ranking.Entry entry,
            Ranking.@Nullable Line line,
            Instant at,
            Instant complaintUntil) {
        Verdict verdict() {
            return decision.content().verdict(entry.proposal());
        }
    }

    LetterContent write(Matter matter, Language language) {
        Phrases phrases = speech.in(language);
        Verdict verdict = matter.verdict();
        return new LetterContent(
                head(matter, phrases),
                opening(matter, phrases),
                checks(matter, phrases),
                points(matter, phrases),
                criteria(matter, phrases),
                comments(matter),
                verdict.reason().isBlank() ? null : verdict.reason(),
                next(matter, phrases),
                phrases.say(
                        "awards.letter.complaint",
                        "until",
                        lastMoment(matter.complaintUntil(), matter, phrases),
                        "zone",
                        phrases.zone(matter.round().zone())),
                phrases.say(
                        "awards.letter.closing",
                        "met",
                        matter.decision().content().metOn().map(phrases::date).orElse(""),
                        "by",
                        matter.decider(),
                        "at",
                        phrases.date(matter.decision().at(), matter.round().zone())));
    }

    private static LetterContent.Head head(Matter matter, Phrases phrases) {
        return new LetterContent.Head(
                matter.verdict().outcome().word(),
                phrases.text(matter.entry().applicant()),
                matter.entry().reference(),
                phrases.text(matter.round().title()),
                matter.entry().title(),
                phrases.date(matter.at(), matter.round().zone()));
    }

    private static List<String> opening(Matter matter, Phrases phrases) {
        Verdict verdict = matter.verdict();
        List<String> opening = new ArrayList<>();
        opening.add(phrases.say(
                "awards.letter.opening." + verdict.outcome().word() + "."
                        + matter.round().number(),
                "project",
                matter.entry().title(),
                "call",
                matter.round().title(),
                "amount",
                verdict.amount()
                        .map(amount -> new Money(amount, matter.round().unit()).in(phrases))
                        .orElse("")));
        if (verdict.outcome() == Outcome.AWARD) {
            matter.entry()
                    .requested()
                    .filter(asked -> asked.currency().equals(matter.round().unit())
                            && asked.amount().compareTo(verdict.amount().orElse(BigDecimal.ZERO)) > 0)
                    .ifPresent(asked -> opening.add(phrases.say("awards.letter.less", "asked", asked.in(phrases))));
        }
        ground(matter).ifPresent(ground -> opening.add(phrases.say("awards.letter.ground." + ground)));
        return opening;
    }

    /** Why a proposal was rejected, as far as the checks and the points say it. */
    private static Optional<String> ground(Matter matter) {
        if (matter.verdict().outcome() != Outcome.REJECT) {
            return Optional.empty();
        }
        Ranking.Line line = matter.line();
        if (line == null) {
            return Optional.of("not-eligible");
        }
        return switch (line.standing()) {
            case BELOW_THRESHOLD -> Optional.of("threshold");
            case PASSED, WITHIN, TIED_AT_THE_LINE, BEYOND ->
                matter.verdict().reason().isBlank() ? Optional.of("order") : Optional.empty();
            case UNSCORED -> Optional.empty();
        };
    }

    private List<String> checks(Matter matter, Phrases phrases) {
        if (matter.line() != null) {
            return List.of();
        }
        Map<String, Text> reasons =
                evaluation.reasons(matter.round().id(), matter.entry().proposal());
        return reasons.entrySet().stream()
                .map(reason -> reason.getKey() + ": " + phrases.text(reason.getValue()))
                .toList();
    }

    private static @Nullable String points(Matter matter, Phrases phrases) {
        Ranking.Line line = matter.line();
        if (line == null || line.score().isEmpty()) {
            return null;
        }
        return phrases.say(
                "awards.letter.points",
                "points",
                phrases.number(line.score().get().total().rounded(2)),
                "most",
                phrases.number(matter.ranking().grid().most()),
                "threshold",
                phrases.number(matter.ranking().grid().threshold()));
    }

    private List<LetterContent.Criterion> criteria(Matter matter, Phrases phrases) {
        Ranking.Line line = matter.line();
        if (line == null || line.score().isEmpty()) {
            return List.of();
        }
        List<Assessed> assessed =
                evaluation.assessments(matter.round().id(), matter.entry().proposal());
        Map<String, Fraction> means = line.score().get().criteria();
        return matter.ranking().grid().criteria().stream()
                .map(criterion -> criterion(criterion, means.get(criterion.id()), assessed, phrases))
                .toList();
    }

    private static LetterContent.Criterion criterion(
            Grid.Criterion criterion, @Nullable Fraction mean, List<Assessed> assessed, Phrases phrases) {
        return new LetterContent.Criterion(
                phrases.text(criterion.title()),
                mean == null
                        ? phrases.say("awards.letter.not-applicable")
                        : phrases.say(
                                "awards.letter.of",
                                "points",
                                phrases.number(mean.rounded(2)),
                                "max",
                                phrases.number(criterion.max())),
                assessed.stream()
                        .flatMap(one -> one.marks().stream())
                        .filter(mark -> mark.criterion().equals(criterion.id()))
                        .map(Mark::reason)
                        .filter(reason -> !reason.isBlank())
                        .toList());
    }

    private List<String> comments(Matter matter) {
        return matter.line() == null
                ? List.of()
                : evaluation.assessments(matter.round().id(), matter.entry().proposal()).stream()
                        .map(Assessed::comment)
                        .filter(comment -> !comment.isBlank())
                        .toList();
    }

    private List<String> next(Matter matter, Phrases phrases) {
        return switch (matter.verdict().outcome()) {
            case INVITE -> invited(matter, phrases);
            case AWARD ->
                List.of(phrases.say(
                        "awards.letter.next.award", "until", lastMoment(matter.complaintUntil(), matter, phrases)));
            case REJECT ->
                List.of(phrases.say(
                        "awards.letter.next.reject",
                        "address",
                        settings.url() + "/" + phrases.language().code() + "/calls"));
            case OPEN -> List.of();
        };
    }

    private List<String> invited(Matter matter, Phrases phrases) {
        Optional<Period> period = calls.call(matter.round().call())
                .round(matter.round().number() + 1)
                .period();
        return period.stream()
                .map(when -> phrases.say(
                        "awards.letter.next.invite",
                        "opens",
                        phrases.date(when.opensAt(), matter.round().zone()),
                        "closes",
                        phrases.dateTime(when.closesAt(), matter.round().zone()),
                        "zone",
                        phrases.zone(matter.round().zone()),
                        "address",
                        settings.url() + "/my"))
                .toList();
    }

    /** 23:59 of the last day: "until midnight" is read as the midnight before as often as the one after. */
    private static String lastMoment(Instant until, Matter matter, Phrases phrases) {
        return phrases.dateTime(until.minusSeconds(60), matter.round().zone());
    }
}
