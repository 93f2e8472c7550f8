package org.komshi.applications;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a submitted proposal was not withdrawn. */
public sealed interface CannotWithdraw extends Problem {
    record NotLegalRepresentative() implements CannotWithdraw {
        @Override
        public String code() {
            return "applications.withdrawal-not-legal-representative";
        }
    }

    record NoReason() implements CannotWithdraw {
        @Override
        public String code() {
            return "applications.withdrawal-without-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    record ReasonTooLong(int characters, int most) implements CannotWithdraw {
        @Override
        public String code() {
            return "applications.withdrawal-reason-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", characters, "max", most);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    /** It is a draft: there is nothing to take back. */
    record NotSubmitted() implements CannotWithdraw {
        @Override
        public String code() {
            return "applications.withdrawal-not-submitted";
        }
    }
}
