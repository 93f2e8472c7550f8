package org.komshi.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.komshi.money.Money;

/** The rules of one answer. */
final class AnswerCheck {
    private AnswerCheck() {}

    static List<AnswerProblem> of(Question question, Answer answer, Limits limits) {
        return switch (answer) {
            case Answer.None _ -> nothing(question);
            case Answer.Unreadable(var typed, var why) -> List.of(unreadable(question, typed, why));
            case Answer.TextAnswer(var text) ->
                switch (question) {
                    case Question.ShortText it -> text(question, text, it.length());
                    case Question.LongText it -> text(question, text, it.length());
                    case Question.Reach it -> RowsAndParts.reach(it, text);
                    default -> otherKind(question);
                };
            case Answer.NumberAnswer(var number) ->
                switch (question) {
                    case Question.NumberQuestion it -> number(it, number, limits);
                    case Question.Calculated _ -> List.of();
                    default -> otherKind(question);
                };
            case Answer.MoneyAnswer(var money) ->
                switch (question) {
                    case Question.MoneyQuestion it when it.stillOffers(answer) -> money(it, money, limits);
                    case Question.Calculated _ -> List.of();
                    default -> otherKind(question);
                };
            case Answer.ChoiceAnswer _ ->
                switch (question) {
                    case Question.OneOf _, Question.YesNo _, Question.Lookup _ -> offered(question, answer);
                    default -> otherKind(question);
                };
            case Answer.ChoicesAnswer(var chosen) ->
                question instanceof Question.Several it ? several(it, answer, chosen.size()) : otherKind(question);
            case Answer.DeclarationAnswer _ ->
                question instanceof Question.Declaration ? List.of() : otherKind(question);
            case Answer.DateAnswer(var day) ->
                question instanceof Question.DateQuestion it ? RowsAndParts.day(it, day) : otherKind(question);
            case Answer.PartsAnswer(var parts) ->
                question.parts().isEmpty() ? otherKind(question) : RowsAndParts.parts(question, parts, limits);
            case Answer.FilesAnswer(var files) ->
                question instanceof Question.FilesQuestion it
                        ? RowsAndParts.files(it, files.size())
                        : otherKind(question);
            case Answer.TableAnswer(var rows) ->
                question instanceof Question.Table it ? RowsAndParts.table(it, rows, limits) : otherKind(question);
        };
    }

    private static List<AnswerProblem> nothing(Question question) {
        if (!question.required() || !question.isAnswered()) {
            return List.of();
        }
        return List.of(
                question instanceof Question.Declaration
                        ? new AnswerProblem.NotConfirmed(question)
                        : new AnswerProblem.Missing(question));
    }

    private static AnswerProblem unreadable(Question question, String typed, Answer.Why why) {
        return switch (why) {
            case NOT_A_NUMBER -> new AnswerProblem.NotANumber(question, typed);
            case AMBIGUOUS -> new AnswerProblem.TwoReadings(question, typed);
            case TOO_FINE -> new AnswerProblem.TooManyDecimals(question, 2);
            case UNKNOWN_OPTION -> new AnswerProblem.UnknownOption(question);
            case NOT_A_DATE -> new AnswerProblem.NotADay(question, typed);
            case NOT_FOUND -> new AnswerProblem.NotFound(question, typed);
            case SEVERAL_FOUND -> new AnswerProblem.SeveralFound(question, typed);
        };
    }

    private static List<AnswerProblem> otherKind(Question question) {
        return List.of(new AnswerProblem.OtherKind(question));
    }

    private static List<AnswerProblem> text(Question question, String text, Question.Length length) {
        List<AnswerProblem> problems = new ArrayList<>();
        int words = TypedText.words(text);
        int characters = TypedText.characters(text);
        if (words > length.maxWords().orElse(Integer.MAX_VALUE)) {
            problems.add(new AnswerProblem.TooManyWords(
                    question, words, length.maxWords().getAsInt()));
        }
        if (characters > length.maxCharacters().orElse(Integer.MAX_VALUE)) {
            problems.add(new AnswerProblem.TooManyCharacters(
                    question, characters, length.maxCharacters().getAsInt()));
        }
        if (PersonalNumbers.in(text)) {
            problems.add(new AnswerProblem.PersonalNumber(question));
        }
        return problems;
    }

    private static List<AnswerProblem> number(Question.NumberQuestion question, BigDecimal number, Limits limits) {
        if (number.stripTrailingZeros().scale() > question.decimals()) {
            return List.of(new AnswerProblem.TooManyDecimals(question, question.decimals()));
        }
        Question.Range range = range(question, limits);
        return Stream.concat(
                        range
                                .min()
                                .filter(min -> number.compareTo(min) < 0)
                                .<AnswerProblem>map(min -> new AnswerProblem.NumberTooSmall(question, min))
                                .stream(),
                        range
                                .max()
                                .filter(max -> number.compareTo(max) > 0)
                                .<AnswerProblem>map(max -> new AnswerProblem.NumberTooLarge(question, max))
                                .stream())
                .toList();
    }

    /** The question's own range, with the call's longest duration where the question asks for the duration. */
    static Question.Range range(Question.NumberQuestion question, Limits limits) {
        OptionalInt months =
                question.role().equals(Optional.of(QuestionRole.MONTHS)) ? limits.months() : OptionalInt.empty();
        Optional<BigDecimal> max = months.isEmpty()
                ? question.range().max()
                : Optional.of(question.range()
                        .max()
                        .map(own -> own.min(BigDecimal.valueOf(months.getAsInt())))
                        .orElse(BigDecimal.valueOf(months.getAsInt())));
        return new Question.Range(question.range().min(), max);
    }

    private static List<AnswerProblem> money(Question.MoneyQuestion question, Money money, Limits limits) {
        List<AnswerProblem> problems = new ArrayList<>();
        smallest(question, limits)
                .filter(min -> money.compareTo(min) < 0)
                .ifPresent(min -> problems.add(new AnswerProblem.SumTooSmall(question, min)));
        largest(question, limits)
                .filter(max -> money.compareTo(max) > 0)
                .ifPresent(max -> problems.add(new AnswerProblem.SumTooLarge(question, max)));
        return problems;
    }

    /** The stricter of the question's and the call's; a call in another currency bounds nothing. Never below zero. */
    static Optional<Money> smallest(Question.MoneyQuestion question, Limits limits) {
        return Stream.of(own(question, question.range().min()), fromCall(question, limits.smallest()))
                .flatMap(Optional::stream)
                .max(Money::compareTo)
                .or(() -> Optional.of(Money.zero(question.currency())));
    }

    static Optional<Money> largest(Question.MoneyQuestion question, Limits limits) {
        return Stream.of(own(question, question.range().max()), fromCall(question, limits.largest()))
                .flatMap(Optional::stream)
                .min(Money::compareTo);
    }

    private static Optional<Money> own(Question.MoneyQuestion question, Optional<BigDecimal> bound) {
        return bound.map(amount -> new Money(amount, question.currency()));
    }

    private static Optional<Money> fromCall(Question.MoneyQuestion question, Optional<Money> limit) {
        return limit.filter(money -> question.callLimits() && money.currency().equals(question.currency()));
    }

    private static List<AnswerProblem> offered(Question question, Answer answer) {
        return question.stillOffers(answer) ? List.of() : List.of(new AnswerProblem.UnknownOption(question));
    }

    private static List<AnswerProblem> several(Question.Several question, Answer answer, int count) {
        if (!question.stillOffers(answer)) {
            return List.of(new AnswerProblem.UnknownOption(question));
        }
        if (count < question.min()) {
            return List.of(new AnswerProblem.TooFewChoices(question, count, question.min()));
        }
        return count > question.max()
                ? List.of(new AnswerProblem.TooManyChoices(question, count, question.max()))
                : List.of();
    }
}
