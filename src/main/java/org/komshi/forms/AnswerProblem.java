package org.komshi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.problems.Problem;

/** Why an answer cannot be submitted as it is. */
public sealed interface AnswerProblem extends Problem {
    /** The question, with the words it is asked in. */
    Question asked();

    /** Id of the question of the form: of the table, when it is about a cell. */
    default String question() {
        return asked().id().replaceFirst("\\..*", "");
    }

    @Override
    default Optional<String> field() {
        return Optional.of(asked().field());
    }

    record Missing(Question asked) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label());
        }
    }

    record NotConfirmed(Question asked) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.not-confirmed";
        }
    }

    /** @param count characters of the cleaned text */
    record TooManyCharacters(Question asked, int count, int max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-many-characters";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "max", max, "over", count - max);
        }
    }

    record TooManyWords(Question asked, int count, int max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-many-words";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "max", max, "over", count - max);
        }
    }

    record NumberTooSmall(Question asked, BigDecimal min) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.number-too-small";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "min", min);
        }
    }

    record NumberTooLarge(Question asked, BigDecimal max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.number-too-large";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "max", max);
        }
    }

    /** @param decimals as many as the question takes; 0: only whole numbers */
    record TooManyDecimals(Question asked, int decimals) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-many-decimals";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "decimals", decimals);
        }
    }

    record SumTooSmall(Question asked, Money min) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.sum-too-small";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "question",
                    asked.label(),
                    "min",
                    min.amount().stripTrailingZeros(),
                    "currency",
                    min.currency().getCurrencyCode());
        }
    }

    record SumTooLarge(Question asked, Money max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.sum-too-large";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "question",
                    asked.label(),
                    "max",
                    max.amount().stripTrailingZeros(),
                    "currency",
                    max.currency().getCurrencyCode());
        }
    }

    record UnknownOption(Question asked) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.unknown-option";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label());
        }
    }

    record TooFewChoices(Question asked, int count, int min) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-few-choices";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "min", min);
        }
    }

    record TooManyChoices(Question asked, int count, int max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-many-choices";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "max", max, "over", count - max);
        }
    }

    /** @param typed as the person typed it */
    record NotANumber(Question asked, String typed) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.not-a-number";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "typed", typed);
        }
    }

    record TwoReadings(Question asked, String typed) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.two-readings";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "question", asked.label(),
                    "typed", typed,
                    "thousands", typed.replaceAll("[.,]", ""));
        }
    }

    /** A national personal number slipped into a text: it is never asked, and not kept in a submission. */
    record PersonalNumber(Question asked) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.personal-number";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label());
        }
    }

    /** The kept answer is of another kind than the question takes: the form changed under it. */
    record OtherKind(Question asked) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.other-kind";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label());
        }
    }

    record NotADay(Question asked, String typed) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.not-a-day";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "typed", typed);
        }
    }

    record DayTooEarly(Question asked, LocalDate earliest) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.day-too-early";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "earliest", earliest);
        }
    }

    record DayTooLate(Question asked, LocalDate latest) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.day-too-late";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "latest", latest);
        }
    }

    record PeriodCrossed(Question asked) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.period-crossed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label());
        }
    }

    record Unreachable(Question asked, Question.Way way, String typed) implements AnswerProblem {
        @Override
        public String code() {
            return switch (way) {
                case EMAIL -> "forms.not-an-email";
                case PHONE -> "forms.not-a-phone";
                case WEB_ADDRESS -> "forms.not-a-web-address";
            };
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "typed", typed);
        }
    }

    record NotFound(Question asked, String typed) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.not-found";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "typed", typed);
        }
    }

    record SeveralFound(Question asked, String typed) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.several-found";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "typed", typed);
        }
    }

    record TooManyFiles(Question asked, int count, int max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-many-files";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "max", max, "over", count - max);
        }
    }

    record TooFewRows(Question asked, int count, int min) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-few-rows";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "min", min);
        }
    }

    record TooManyRows(Question asked, int count, int max) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.too-many-rows";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "count", count, "max", max, "over", count - max);
        }
    }

    /** @param says what the form says when its rule does not hold */
    record RuleBroken(Question asked, Text says) implements AnswerProblem {
        @Override
        public String code() {
            return "forms.rule-broken";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("question", asked.label(), "says", says);
        }
    }
}
