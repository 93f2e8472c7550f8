package org.komshi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
     * @param rules what must hold besides, once it is answered
     */
    record Asked(
            String id,
            Text label,
            Text help,
            boolean required,
            Optional<Condition> when,
            Optional<QuestionRole> role,
            List<Rule> rules) {
        /** The same, asked at another place: in a row of a table, as a part of a person. */
        Asked at(String id, Text label) {
            return new Asked(id, label, help, required, when, role, rules);
        }
    }

    /** @param says what the person is told when it does not hold */
    record Rule(Formula holds, Text says) {}

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

    /** A day. */
    record DateQuestion(Asked asked, Days days) implements Question {}

    /** From a day to a day, both included. */
    record PeriodQuestion(Asked asked, Days days) implements Question {}

    record YesNo(Asked asked) implements Question {}

    /** Where to reach somebody. */
    record Reach(Asked asked, Way way) implements Question {}

    /** A person with post, mail and telephone. */
    record PersonQuestion(Asked asked) implements Question {}

    /** Something the hub knows, found by name or number. @param source whom to ask: {@code organisation} */
    record Lookup(Asked asked, String source) implements Question {}

    /** @param largest bytes of one file
     * @param most how many files */
    record FilesQuestion(Asked asked, Set<String> kinds, long largest, int most) implements Question {}

    /** Text to read; nothing is answered. */
    record Note(Asked asked) implements Question {}

    /** Signed by a code from the legal representative's mail before it is submitted; no answer of its own. */
    record Signature(Asked asked) implements Question {}

    /** Computed from other answers. @param decimals it is rounded to, half up */
    record Calculated(Asked asked, Formula formula, Optional<Currency> currency, Optional<Text> unit, int decimals)
            implements Question {}

    /** Rows that answer the same questions. */
    record Table(Asked asked, List<Question> columns, Lines lines, boolean stacked) implements Question {
        /** The column's question as it is asked in one row. @param row from 0 */
        Question cell(Question column, int row) {
            Text label = Words.joined("{0}: {1} ({2})", asked.label(), column.label(), name(row));
            return column.with(column.asked().at(asked.id() + "." + row + "." + column.id(), label));
        }

        /** What a row is called: its own name, else its number from 1. */
        Text name(int row) {
            return row < lines.fixed().size() ? lines.fixed().get(row).label() : Words.plain(String.valueOf(row + 1));
        }

        boolean isFixed() {
            return !lines.fixed().isEmpty();
        }
    }

    /**
     * @param fixed rows that are always there, each with its name; none: people add rows
     * @param min fewest rows once the question is answered
     * @param totals columns that are added up below
     */
    record Lines(List<Option> fixed, int min, int max, Set<String> totals) {}

    /** Earliest and latest day, both included; empty is unbounded. */
    record Days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        static final Days ANY = new Days(Optional.empty(), Optional.empty());
    }

    /** A way to reach somebody. */
    enum Way {
        EMAIL,
        PHONE,
        WEB_ADDRESS;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
            case YesNo _ -> Words.YES_NO;
            default -> List.of();
        };
    }

    default Optional<Option> option(String option) {
        return choices().stream().filter(one -> one.id().equals(option)).findFirst();
    }

    /** The questions it is made of; none for a question that is one. */
    default List<Question> parts() {
        return switch (this) {
            case PeriodQuestion period ->
                List.of(
                        new DateQuestion(part("from", "forms.part.from", true), period.days()),
                        new DateQuestion(part("until", "forms.part.until", true), period.days()));
            case PersonQuestion _ ->
                List.of(
                        new ShortText(part("name", "forms.part.name", true), Words.LINE),
                        new ShortText(part("post", "forms.part.post", false), Words.LINE),
                        new Reach(part("email", "forms.part.email", false), Way.EMAIL),
                        new Reach(part("phone", "forms.part.phone", false), Way.PHONE));
            default -> List.of();
        };
    }

    private Asked part(String name, String key, boolean required) {
        return new Asked(
                id() + "." + name, Words.text(key), Text.NONE, required, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same question asked otherwise. */
    default Question with(Asked other) {
        return switch (this) {
            case ShortText it -> new ShortText(other, it.length);
            case LongText it -> new LongText(other, it.length);
            case NumberQuestion it -> new NumberQuestion(other, it.unit, it.range, it.decimals);
            case MoneyQuestion it -> new MoneyQuestion(other, it.currency, it.range, it.callLimits);
            case OneOf it -> new OneOf(other, it.options);
            case Several it -> new Several(other, it.options, it.min, it.max);
            case Declaration _ -> new Declaration(other);
            case DateQuestion it -> new DateQuestion(other, it.days);
            case PeriodQuestion it -> new PeriodQuestion(other, it.days);
            case YesNo _ -> new YesNo(other);
            case Reach it -> new Reach(other, it.way);
            case PersonQuestion _ -> new PersonQuestion(other);
            case Lookup it -> new Lookup(other, it.source);
            case FilesQuestion it -> new FilesQuestion(other, it.kinds, it.largest, it.most);
            case Note _ -> new Note(other);
            case Signature _ -> new Signature(other);
            case Calculated it -> new Calculated(other, it.formula, it.currency, it.unit, it.decimals);
            case Table it -> new Table(other, it.columns, it.lines, it.stacked);
        };
    }

    /** Whether a person answers it: not a note, not what is computed. */
    default boolean isAnswered() {
        return !isOnlyRead() && !(this instanceof Calculated);
    }

    /** Whether it takes no answer in the form. */
    default boolean isOnlyRead() {
        return this instanceof Note || this instanceof Signature;
    }

    /** False for a choice that is not among this question's options (any more), or money in another currency. */
    default boolean stillOffers(Answer answer) {
        return switch (answer) {
            case Answer.ChoiceAnswer(var chosen) ->
                this instanceof Lookup || option(chosen.option()).isPresent();
            case Answer.ChoicesAnswer(var all) ->
                all.stream().allMatch(chosen -> option(chosen.option()).isPresent());
            case Answer.MoneyAnswer(var money) ->
                this instanceof MoneyQuestion question && question.currency().equals(money.currency());
            default -> true;
        };
    }
}
