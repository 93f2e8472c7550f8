package org.komshi.applications;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a proposal was not signed. */
public sealed interface CannotSign extends Problem {
    record NotLegalRepresentative() implements CannotSign {
        @Override
        public String code() {
            return "applications.only-representatives-sign";
        }
    }

    /** Submitted or withdrawn meanwhile, or a form that asks for no signature. */
    record NothingToSign() implements CannotSign {
        @Override
        public String code() {
            return "applications.nothing-to-sign";
        }
    }

    /** One signs what will be submitted. */
    record Incomplete(int count) implements CannotSign {
        @Override
        public String code() {
            return "applications.incomplete-to-sign";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    /** @param pause until one may ask again */
    record TooOften(Duration pause) implements CannotSign {
        @Override
        public String code() {
            return "applications.codes-too-often";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("minutes", pause.plusSeconds(59).toMinutes());
        }
    }

    record WrongCode(int left) implements CannotSign {
        @Override
        public String code() {
            return "applications.wrong-code";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("left", left);
        }
    }

    /** Used, run out, tried too often, or somebody changed an answer after it was asked for. */
    record CodeVoid() implements CannotSign {
        @Override
        public String code() {
            return "applications.code-void";
        }
    }
}
