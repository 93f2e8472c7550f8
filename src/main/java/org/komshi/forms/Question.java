package org.komshi.forms;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.komshi.language.Text;

/** One question of a form, by what kind of answer it takes. */
public sealed interface Question {
    /** What every question has. */
    Asked asked();

    /**
     * @param id unique in its form; never changes its meaning between versions
     * @param help may be empty
     * @param when the question is asked only if this holds; empty: always
     * @param role what other rooms read from it; empty for most
     */
    record Asked(
            String id,
            Text label,
            Text help,
            boolean required,
            Optional<Condition> when,
            Optional<QuestionRole> role) {}

    /** One line. */
    record ShortText(Asked asked, Length length) implements Question {}

    /** Paragraphs. */
    record LongText(Asked asked, Length length) implements Question {}

    /** @param decimals how many digits after the decimal sign are accepted; 0 for whole numbers */
    record NumberQuestion(Asked asked, Optional<Text> unit, Range range, int decimals) implements Question {}

    /** @param callLimits whether the call's smallest and largest grant bound it */
    record MoneyQuestion(Asked asked, Currency currency, Range range, boolean callLimits) implements Question {}

    record OneOf(Asked asked, List<Option> options) implements Question {}

    /** @param min fewest that must be chosen once the question is answered
     * @param max most that may be chosen; at most the number of options */
    record Several(Asked asked, List<Option> options, int min, int max) implements Question {}

    /** A sentence one confirms; the label is the sentence. */
    record Declaration(Asked asked) implements Question {}

    /** Limits of a text; both may be set. How they count: {@link TypedText}. */
    record Length(OptionalInt maxCharacters, OptionalInt maxWords) {
        static final Length UNLIMITED = new Length(OptionalInt.empty(), OptionalInt.empty());
    }

    /** Limits of a number, both included; empty is unbounded. */
    record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {}

    /** One thing to choose. */
    record Option(String id, Text label) {}

    default String id() {
        return asked().id();
    }

    default Text label() {
        return asked().label();
    }

    default Text help() {
        return asked().help();
    }

    default boolean required() {
        return asked().required();
    }

    default Optional<Condition> when() {
        return asked().when();
    }

    default Optional<QuestionRole> role() {
        return asked().role();
    }

    /** Name and id of its field on a page. */
    default String field() {
        return "q-" + id();
    }

    /** The options to choose from; empty for questions without. */
    default List<Option> choices() {
        return switch (this) {
            case OneOf one -> one.options();
            case Several several -> several.options();
            case ShortText _, LongText _, NumberQuestion _, MoneyQuestion _, Declaration _ -> List.of();
        };
    }

    default Optional<Option> option(String option) {
        return choices().stream().filter(one -> one.id().equals(option)).findFirst();
    }

    /** False for a choice that is not among this question's options (any more), or money in another currency. */
    default boolean stillOffers(Answer answer) {
        return switch (answer) {
            case Answer.ChoiceAnswer(var chosen) -> option(chosen.option()).isPresent();
            case Answer.ChoicesAnswer(var all) ->
                all.stream().allMatch(chosen -> option(chosen.option()).isPresent());
            case Answer.MoneyAnswer(var money) ->
                this instanceof MoneyQuestion question && question.currency().equals(money.currency());
            case Answer.TextAnswer _,
                    Answer.NumberAnswer _,
                    Answer.DeclarationAnswer _,
                    Answer.Unreadable _,
                    Answer.None _ -> true;
        };
    }
}
