package org.komshi.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.FieldView.Control;
import org.komshi.language.Phrases;
import org.komshi.money.Money;

/** Makes the field of a question: its control, what was typed, its limits in words. */
final class Fields {
    private Fields() {}

    static FieldView of(Question question, Answer answer, Limits limits, Phrases phrases) {
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
                typed(answer, phrases),
                chosen(answer),
                FormPages.options(question, phrases),
                unit(question, phrases),
                length.maxWords().orElse(0),
                length.maxCharacters().orElse(0));
    }

    private static Control control(Question question) {
        return switch (question) {
            case Question.ShortText _ -> Control.LINE;
            case Question.LongText _ -> Control.PARAGRAPHS;
            case Question.NumberQuestion _, Question.MoneyQuestion _ -> Control.NUMBER;
            case Question.OneOf _ -> Control.ONE_OF;
            case Question.Several _ -> Control.SEVERAL;
            case Question.Declaration _ -> Control.CONFIRMATION;
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
            default -> null;
        };
    }

    /** What stands in the field; the same is read again the same. */
    private static String typed(Answer answer, Phrases phrases) {
        return switch (answer) {
            case Answer.TextAnswer(var text) -> text;
            case Answer.NumberAnswer(var number) -> TypedNumber.shown(number, phrases.language());
            case Answer.MoneyAnswer(var money) -> TypedNumber.shown(money.amount(), phrases.language());
            case Answer.Unreadable unreadable -> unreadable.typed();
            case Answer.None _, Answer.ChoiceAnswer _, Answer.ChoicesAnswer _, Answer.DeclarationAnswer _ -> "";
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
            case Question.OneOf _, Question.Declaration _ -> List.of();
        };
    }

    private static List<String> length(Question.Length length, Phrases phrases) {
        List<String> all = new ArrayList<>();
        length.maxWords().ifPresent(max -> all.add(phrases.say("forms.limit.words", "max", max)));
        length.maxCharacters().ifPresent(max -> all.add(phrases.say("forms.limit.characters", "max", max)));
        return all;
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
