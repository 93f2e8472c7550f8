package org.komshi.identity.address;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a person's address is not changed, or not changed back. */
public sealed interface CannotChangeAddress extends Problem {
    /** What was typed is no mail address. */
    record NoAddress() implements CannotChangeAddress {
        @Override
        public String code() {
            return "identity.no-address";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("email");
        }
    }

    record SameAddress() implements CannotChangeAddress {
        @Override
        public String code() {
            return "identity.same-address";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("email");
        }
    }

    /** @param pause until one may ask again */
    record TooOften(Duration pause) implements CannotChangeAddress {
        @Override
        public String code() {
            return "identity.too-often";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("minutes", pause.plusSeconds(59).toMinutes());
        }
    }

    /** Used, too old, or replaced by a newer wish. */
    record NoLongerGood() implements CannotChangeAddress {
        @Override
        public String code() {
            return "identity.change-no-longer-good";
        }
    }

    /** Somebody else signs in with it meanwhile. */
    record AddressTaken(String email) implements CannotChangeAddress {
        @Override
        public String code() {
            return "identity.address-taken";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("email", email);
        }
    }
}
