package org.komshi.identity.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why somebody is not signed in yet. */
sealed interface CannotSignIn extends Problem {
    /** What was typed is no mail address. */
    record NoAddress() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.no-address";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("email");
        }
    }

    /** @param pause until one may try again */
    record TooOften(Duration pause) implements CannotSignIn {
        @Override
        public String code() {
            return "identity.too-often";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("minutes", pause.plusSeconds(59).toMinutes());
        }
    }

    /** Too many codes were typed for this address today; the link is not concerned. */
    record TooManyCodes(Duration pause) implements CannotSignIn {
        @Override
        public String code() {
            return "identity.too-many-codes";
        }
    }

    /** Too many codes were typed from one network, for whatever addresses. @param pause until one may try again */
    record TooManyTries(Duration pause) implements CannotSignIn {
        @Override
        public String code() {
            return "identity.too-many-tries";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("minutes", pause.plusSeconds(59).toMinutes());
        }
    }

    /** @param left how many tries this request still has */
    record WrongCode(int left) implements CannotSignIn {
        @Override
        public String code() {
            return "identity.wrong-code";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("left", left);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    /** Used, run out, replaced by a newer one, or tried too often. */
    record NoLongerGood() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.no-longer-good";
        }
    }

    /** The code printed at start is another one. */
    record WrongFirstCode() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.first.wrong-code";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    /** The code printed at start is older than a day; a new start prints a new one. */
    record FirstCodeOver() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.first.over";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }

    /** Somebody else was first. */
    record AdministratorThere() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.first.there";
        }
    }

    /** @param pause until one may try again */
    record TooManyFirstCodes(Duration pause) implements CannotSignIn {
        @Override
        public String code() {
            return "identity.first.too-many";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("minutes", pause.plusSeconds(59).toMinutes());
        }
    }

    record NoName() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.no-name";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }

    record NotAgreed() implements CannotSignIn {
        @Override
        public String code() {
            return "identity.not-agreed";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("agreed");
        }
    }
}
