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
import org.komshi.calls.Calls;
import org.komshi.calls.Period;
import org.komshi.evaluation.Assessed;
import org.komshi.evaluation.Fraction;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Ranking;
import org.komshi.forms.Grid;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.money.Money;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** Writes the letter about one proposal, in the applicant's language. */
@Component
class LetterWriting {
    private final Calls calls;
    private final Speech speech;
    private final Settings settings;

    LetterWriting(Calls calls, Speech speech, Settings settings) {
        this.calls = calls;
        this.speech = speech;
        this.settings = settings;
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
                        lastMoment(matter.dates().complaintUntil(), matter, phrases),
                        "zone",
                        phrases.zone(matter.round().zone())),
                closing(matter, phrases));
    }

    private static String closing(Matter matter, Phrases phrases) {
        String at = phrases.date(matter.taken().at(), matter.round().zone());
        return matter.taken()
                .metOn()
                .map(met -> phrases.say(
                        "awards.letter.closing",
                        "met",
                        phrases.date(met),
                        "by",
                        matter.taken().by(),
                        "at",
                        at))
                .orElseGet(() -> phrases.say(
                        "awards.letter.closing.alone", "by", matter.taken().by(), "at", at));
    }

    private static LetterContent.Head head(Matter matter, Phrases phrases) {
        return new LetterContent.Head(
                matter.verdict().outcome().word(),
                phrases.text(matter.entry().applicant()),
                matter.entry().reference(),
                phrases.text(matter.round().title()),
                matter.entry().title(),
                phrases.date(matter.dates().at(), matter.round().zone()));
    }

    private static List<String> opening(Matter matter, Phrases phrases) {
        Verdict verdict = matter.verdict();
        List<String> opening = new ArrayList<>();
        matter.ground().ifPresent(ground -> opening.add(phrases.say("awards.letter.ground." + ground)));
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
                        .orElse(""),
                "place",
                verdict.reservePlace().orElse(0),
                "until",
                matter.dates().reserveUntil().map(phrases::date).orElse("")));
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
        if (!matter.judged().reasons().isEmpty()) {
            return Optional.of("not-eligible");
        }
        Ranking.Line line = matter.judged().line();
        if (line == null) {
            return Optional.empty(); // judged anew: the reason in words says it
        }
        return switch (line.standing()) {
            case BELOW_THRESHOLD -> Optional.of("threshold");
            case PASSED, WITHIN, TIED_AT_THE_LINE, BEYOND ->
                matter.verdict().reason().isBlank() ? Optional.of("order") : Optional.empty();
            case UNSCORED -> Optional.empty();
        };
    }

    private static List<String> checks(Matter matter, Phrases phrases) {
        return matter.judged().reasons().entrySet().stream()
                .map(reason -> reason.getKey() + ": " + phrases.text(reason.getValue()))
                .toList();
    }

    private static @Nullable String points(Matter matter, Phrases phrases) {
        Matter.Judged judged = matter.judged();
        return judged.score()
                .map(score -> phrases.say(
                        "awards.letter.points",
                        "points",
                        phrases.number(score.total().rounded(2)),
                        "most",
                        phrases.number(judged.grid().most()),
                        "threshold",
                        phrases.number(judged.grid().threshold())))
                .orElse(null);
    }

    private static List<LetterContent.Criterion> criteria(Matter matter, Phrases phrases) {
        Matter.Judged judged = matter.judged();
        if (judged.score().isEmpty()) {
            return List.of();
        }
        Map<String, Fraction> means = judged.score().get().criteria();
        return judged.grid().criteria().stream()
                .map(criterion -> criterion(criterion, means.get(criterion.id()), judged.assessed(), phrases))
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

    private static List<String> comments(Matter matter) {
        return matter.judged().assessed().stream()
                .map(Assessed::comment)
                .filter(comment -> !comment.isBlank())
                .toList();
    }

    private List<String> next(Matter matter, Phrases phrases) {
        return switch (matter.verdict().outcome()) {
            case INVITE -> invited(matter, phrases);
            case AWARD ->
                List.of(
                        phrases.say(
                                "awards.letter.next.accept",
                                "until",
                                lastMoment(matter.dates().acceptUntil(), matter, phrases),
                                "zone",
                                phrases.zone(matter.round().zone())),
                        phrases.say(
                                "awards.letter.next.award",
                                "until",
                                lastMoment(matter.dates().complaintUntil(), matter, phrases)));
            case RESERVE ->
                List.of(phrases.say(
                        "awards.letter.next.reserve",
                        "until",
                        matter.dates().reserveUntil().map(phrases::date).orElse("")));
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
