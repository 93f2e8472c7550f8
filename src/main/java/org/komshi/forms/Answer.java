package org.komshi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.language.Language;
import org.komshi.money.Money;

/** What a person gave as answer to one question. */
public sealed interface Answer {
    /** Nothing given, or taken back. */
    None NONE = new None();

    record None() implements Answer {}

    /** @param text cleaned by {@link TypedText}; lines end with LF */
    record TextAnswer(String text) implements Answer {}

    record NumberAnswer(BigDecimal number) implements Answer {}

    record MoneyAnswer(Money money) implements Answer {}

    record ChoiceAnswer(Chosen chosen) implements Answer {}

    record ChoicesAnswer(List<Chosen> chosen) implements Answer {}

    /** @param label the sentence that was confirmed, as it was shown */
    record DeclarationAnswer(String label, String language) implements Answer {}

    record DateAnswer(LocalDate date) implements Answer {}

    /** @param parts by name of the part: {@code from, until}, {@code name, post, email, phone}; blank ones are missing */
    record PartsAnswer(Map<String, Answer> parts) implements Answer {}

    record FilesAnswer(List<Handed> files) implements Answer {}

    /** @param rows in order, blank ones between others too: a row keeps its place while one types */
    record TableAnswer(List<Row> rows) implements Answer {}

    /** A file that was handed in, as it was taken. @param size in bytes */
    record Handed(UUID id, String name, String type, long size, String sha256) {}

    /** @param of the name of a fixed row; empty for rows people add
     * @param cells by column; blank ones are missing */
    record Row(Optional<Chosen> of, Map<String, Answer> cells) {
        boolean isBlank() {
            return cells.isEmpty();
        }
    }

    /** Typed, but not understood: kept as it is, so that nobody loses what they wrote. */
    record Unreadable(String typed, Why why) implements Answer {}

    /** Why something typed could not be taken. */
    enum Why {
        /** No number at all: {@code 12 tausend}. */
        NOT_A_NUMBER,
        /** Two readings: {@code 120,000} where a comma may be either sign. */
        AMBIGUOUS,
        /** A part of the currency's smallest coin: {@code 12.345}. */
        TOO_FINE,
        /** An option the question does not have. */
        UNKNOWN_OPTION,
        /** No day: {@code 31.2.2026}. */
        NOT_A_DATE,
        /** The hub knows nothing of this name or number. */
        NOT_FOUND,
        /** The hub knows several. */
        SEVERAL_FOUND
    }

    /**
     * A chosen option with the words the person chose: what they saw stays, also when the form changes later.
     *
     * @param language code of the language of the label
     */
    record Chosen(String option, String label, String language) {
        static Chosen of(Question.Option option, Language language) {
            var shown = option.label().in(language);
            return new Chosen(option.id(), shown.value(), shown.language().code());
        }
    }

    default boolean isEmpty() {
        return this instanceof None;
    }

    /** Ids of the options chosen; empty for other answers. */
    default Set<String> options() {
        return switch (this) {
            case ChoiceAnswer(var one) -> Set.of(one.option());
            case ChoicesAnswer(var all) -> all.stream().map(Chosen::option).collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }

    /** What it says, whatever language its labels were read in: two answers that mean the same have the same. */
    default String meaning() {
        return AnswerMeaning.of(this);
    }

    /** One JSON object, as it is kept and hashed; see {@link AnswerJson}. */
    default String json() {
        return AnswerJson.write(this).toString();
    }

    /** Reads what {@link #json()} wrote. */
    static Answer parse(String json) {
        return AnswerJson.read(json);
    }
}
