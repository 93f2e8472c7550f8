package org.komshi.calls.questions;

import java.util.Map;
import java.util.Optional;
import org.komshi.language.Language;
import org.komshi.problems.Problem;

/** Why an answer, or setting a question aside, is not taken. */
public sealed interface CannotSettle extends Problem {
    /** The call's binding language and the asker's must have the question and its answer. */
    record Missing(String at, Language language) implements CannotSettle {
        @Override
        public String code() {
            return "calls.answer-missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("language", language.name());
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record TooLong(String at, int length, int most) implements CannotSettle {
        @Override
        public String code() {
            return "calls.answer-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("length", length, "most", most);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record WhyMissing() implements CannotSettle {
        @Override
        public String code() {
            return "calls.setting-aside-why";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    /** Somebody else settled or corrected it meanwhile. */
    record Overtaken() implements CannotSettle {
        @Override
        public String code() {
            return "calls.question-overtaken";
        }
    }

    /** The call is decided or withdrawn. */
    record NotRunning() implements CannotSettle {
        @Override
        public String code() {
            return "calls.question-call-over";
        }
    }
}
