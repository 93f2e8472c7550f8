package org.komshi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.FieldView.Control;
import org.komshi.language.Phrases;
import org.komshi.money.Money;
import org.komshi.web.components.Option;

/** Makes the field of a question: its control, what was typed, its limits in words. */
final class Fields {
    private Fields() {}

    /**
     * @param limits of the call
     * @param lookups to show what there is to choose from
     * @param spare how many blank rows stand below those of a table
     */
    record Around(Limits limits, Lookups lookups, Phrases phrases, int spare) {}

    static FieldView of(Question question, Answer answer, Around around) {
        Limits limits = around.limits();
        Phrases phrases = around.phrases();
        Question.Length length = length(question);
        return new FieldView(
                question.field(),
                question.id(),
                control(question),
                phrases.text(question.label()),
                question.help().isEmpty() ? null : phrases.text(question.help()),
                limits(question, limits, phrases),
                question.required(),
                null,
                null,
                typed(question, answer, phrases),
                chosen(answer),
                options(question, answer, around),
                unit(question, phrases),
                length.maxWords().orElse(0),
                length.maxCharacters().orElse(0),
                RowFields.more(question, answer, around));
    }

    private static Control control(Question question) {
        return switch (question) {
            case Question.ShortText _ -> Control.LINE;
            case Question.LongText _ -> Control.PARAGRAPHS;
            case Question.NumberQuestion _, Question.MoneyQuestion _ -> Control.NUMBER;
            case Question.OneOf _, Question.YesNo _ -> Control.ONE_OF;
            case Question.Several _ -> Control.SEVERAL;
            case Question.Declaration _ -> Control.CONFIRMATION;
            case Question.DateQuestion _ -> Control.DAY;
            case Question.Reach reach ->
                switch (reach.way()) {
                    case EMAIL -> Control.EMAIL;
                    case PHONE -> Control.PHONE;
                    case WEB_ADDRESS -> Control.WEB_ADDRESS;
                };
            case Question.PeriodQuestion _, Question.PersonQuestion _ -> Control.PARTS;
            case Question.Lookup _ -> Control.FOUND;
            case Question.FilesQuestion _ -> Control.FILES;
            case Question.Table _ -> Control.TABLE;
            case Question.Calculated _ -> Control.OUTPUT;
            case Question.Note _ -> Control.NOTE;
            case Question.Signature _ -> Control.SIGNATURE;
        };
    }

    private static Question.Length length(Question question) {
        return switch (question) {
            case Question.ShortText text -> text.length();
            case Question.LongText text -> text.length();
            default -> Question.Length.UNLIMITED;
        };
    }

    private static @Nullable String unit(Question question, Phrases phrases) {
        return switch (question) {
            case Question.NumberQuestion number ->
                number.unit().map(phrases::text).orElse(null);
            case Question.MoneyQuestion money -> money.currency().getCurrencyCode();
            case Question.Calculated calculated ->
                calculated
                        .currency()
                        .map(java.util.Currency::getCurrencyCode)
                        .or(() -> calculated.unit().map(phrases::text))
                        .orElse(null);
            default -> null;
        };
    }

    /** What there is to choose; of a name that fits several things, those. */
    private static List<Option> options(Question question, Answer answer, Around around) {
        if (question instanceof Question.Lookup lookup && answer instanceof Answer.Unreadable(var typed, var _)) {
            return around
                    .lookups()
                    .find(lookup.source(), typed, around.phrases().language())
                    .stream()
                    .map(choice -> new Option(choice.key(), choice.label()))
                    .toList();
        }
        return FormPages.options(question, around.phrases());
    }

    /** What stands in the field; the same is read again the same. */
    private static String typed(Question question, Answer answer, Phrases phrases) {
        if (question instanceof Question.Calculated) {
            return FormPages.words(question, answer, phrases);
        }
        return switch (answer) {
            case Answer.TextAnswer(var text) -> text;
            case Answer.NumberAnswer(var number) -> TypedNumber.shown(number, phrases.language());
            case Answer.MoneyAnswer(var money) -> TypedNumber.shown(money.amount(), phrases.language());
            case Answer.Unreadable unreadable -> unreadable.typed();
            case Answer.DateAnswer(var date) -> date.toString();
            case Answer.ChoiceAnswer(var chosen) -> question instanceof Question.Lookup ? chosen.label() : "";
            default -> "";
        };
    }

    private static List<String> chosen(Answer answer) {
        return answer instanceof Answer.DeclarationAnswer ? List.of("yes") : List.copyOf(answer.options());
    }

    private static List<String> limits(Question question, Limits limits, Phrases phrases) {
        return switch (question) {
            case Question.ShortText text -> length(text.length(), phrases);
            case Question.LongText text -> length(text.length(), phrases);
            case Question.NumberQuestion number -> number(number, limits, phrases);
            case Question.MoneyQuestion money -> money(money, limits, phrases);
            case Question.Several several -> several(several, phrases);
            case Question.DateQuestion day -> days(day.days(), phrases);
            case Question.PeriodQuestion period -> days(period.days(), phrases);
            case Question.FilesQuestion files -> RowFields.limits(files, phrases);
            case Question.Table table -> RowFields.limits(table, phrases);
            default -> List.of();
        };
    }

    private static List<String> length(Question.Length length, Phrases phrases) {
        List<String> all = new ArrayList<>();
        length.maxWords().ifPresent(max -> all.add(phrases.say("forms.limit.words", "max", max)));
        length.maxCharacters().ifPresent(max -> all.add(phrases.say("forms.limit.characters", "max", max)));
        return all;
    }

    private static List<String> days(Question.Days days, Phrases phrases) {
        Optional<LocalDate> earliest = days.earliest();
        Optional<LocalDate> latest = days.latest();
        if (earliest.isPresent() && latest.isPresent()) {
            return List.of(phrases.say("forms.limit.days", "earliest", earliest.get(), "latest", latest.get()));
        }
        return earliest
                .map(day -> phrases.say("forms.limit.earliest", "earliest", day))
                .or(() -> latest.map(day -> phrases.say("forms.limit.latest", "latest", day)))
                .stream()
                .toList();
    }

    private static List<String> number(Question.NumberQuestion question, Limits limits, Phrases phrases) {
        List<String> all = new ArrayList<>();
        Question.Range range = AnswerCheck.range(question, limits);
        between(range.min().map(phrases::number), range.max().map(phrases::number), phrases)
                .ifPresent(all::add);
        if (question.decimals() > 0) {
            all.add(phrases.say("forms.limit.decimals", "decimals", question.decimals()));
        }
        return all;
    }

    private static List<String> money(Question.MoneyQuestion question, Limits limits, Phrases phrases) {
        Optional<Money> smallest = AnswerCheck.smallest(question, limits)
                .filter(min -> min.amount().compareTo(BigDecimal.ZERO) > 0);
        return between(
                        smallest.map(min -> min.in(phrases)),
                        AnswerCheck.largest(question, limits).map(max -> max.in(phrases)),
                        phrases)
                .stream()
                .toList();
    }

    private static Optional<String> between(Optional<String> min, Optional<String> max, Phrases phrases) {
        if (min.isPresent() && max.isPresent()) {
            return Optional.of(phrases.say("forms.limit.between", "min", min.get(), "max", max.get()));
        }
        return min.map(least -> phrases.say("forms.limit.least", "min", least))
                .or(() -> max.map(most -> phrases.say("forms.limit.most", "max", most)));
    }

    private static List<String> several(Question.Several question, Phrases phrases) {
        if (question.min() == question.max()) {
            return List.of(phrases.say("forms.limit.choose", "count", question.min()));
        }
        if (question.min() > 1) {
            return List.of(phrases.say("forms.limit.choose-between", "min", question.min(), "max", question.max()));
        }
        return question.max() < question.options().size()
                ? List.of(phrases.say("forms.limit.choose-most", "max", question.max()))
                : List.of(phrases.say("forms.limit.choose-any"));
    }
}
