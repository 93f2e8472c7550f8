package org.komshi.calls.questions;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a question is not taken. */
public sealed interface CannotAsk extends Problem {
    @Override
    default Optional<String> field() {
        return Optional.of("question");
    }

    record Empty() implements CannotAsk {
        @Override
        public String code() {
            return "calls.question-empty";
        }
    }

    record TooLong(int length, int most) implements CannotAsk {
        @Override
        public String code() {
            return "calls.question-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("length", length, "most", most);
        }
    }

    /** A national personal number stands in it. */
    record PersonalNumber() implements CannotAsk {
        @Override
        public String code() {
            return "calls.question-personal-number";
        }
    }

    /** The time for questions is over, or the call takes none. */
    record NotTaken() implements CannotAsk {
        @Override
        public String code() {
            return "calls.questions-not-taken";
        }
    }

    record TooMany(int most) implements CannotAsk {
        @Override
        public String code() {
            return "calls.too-many-questions";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("most", most);
        }
    }
}
