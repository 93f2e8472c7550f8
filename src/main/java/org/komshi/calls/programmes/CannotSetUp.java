package org.komshi.calls.programmes;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a programme is not kept as it was entered. */
public sealed interface CannotSetUp extends Problem {
    /** Another programme has this code. */
    record CodeTaken(String value) implements CannotSetUp {
        @Override
        public String code() {
            return "calls.programme-code-taken";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("value", value);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    /** Another administrator changed the programme meanwhile. */
    record Overtaken() implements CannotSetUp {
        @Override
        public String code() {
            return "calls.programme-overtaken";
        }
    }

    /** Its calls have sums in the old currency. */
    record CurrencyInUse() implements CannotSetUp {
        @Override
        public String code() {
            return "calls.programme-currency-in-use";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("currency");
        }
    }

    record NoCountry() implements CannotSetUp {
        @Override
        public String code() {
            return "calls.programme-no-country";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("countries");
        }
    }

    /** It is in the programme already. */
    record CountryThere() implements CannotSetUp {
        @Override
        public String code() {
            return "calls.programme-country-there";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    /** @param calls how many calls name the country; 0: it is the only one of the programme */
    record CountryInUse(long calls) implements CannotSetUp {
        @Override
        public String code() {
            return "calls.programme-country-in-use";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", calls);
        }
    }
}
