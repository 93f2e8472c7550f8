package org.komshi.calls;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why an organisation may not apply to a call. */
public sealed interface CannotApply extends Problem {
    record KindNotInvited(String kind) implements CannotApply {
        @Override
        public String code() {
            return "calls.kind-not-invited";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("kind");
        }
    }

    record CountryNotInvited(String country) implements CannotApply {
        @Override
        public String code() {
            return "calls.country-not-invited";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("country");
        }
    }

    record TooYoung(int founded, int years) implements CannotApply {
        @Override
        public String code() {
            return "calls.too-young";
        }

        /** Years as text: a year is not a number with thousands. */
        @Override
        public Map<String, Object> facts() {
            return Map.of("founded", String.valueOf(founded), "years", years);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("founded");
        }
    }

    record FoundationUnknown(int years) implements CannotApply {
        @Override
        public String code() {
            return "calls.foundation-unknown";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("years", years);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("founded");
        }
    }
}
