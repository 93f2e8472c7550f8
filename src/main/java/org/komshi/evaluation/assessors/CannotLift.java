package org.komshi.evaluation.assessors;

import java.util.Map;
import java.util.Optional;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** Why a declared conflict stays. */
public sealed interface CannotLift extends Problem {
    record WithoutReason() implements CannotLift {
        @Override
        public String code() {
            return "evaluation.lifted-without-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    record ReasonTooLong(int characters, int most) implements CannotLift {
        @Override
        public String code() {
            return "evaluation.text-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("characters", characters, "most", most);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    /** Acting for the applicant is a conflict, whatever anybody says. */
    record StillActs(Text applicant) implements CannotLift {
        @Override
        public String code() {
            return "evaluation.still-acts";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("applicant", applicant);
        }
    }

    record Decided() implements CannotLift {
        @Override
        public String code() {
            return "evaluation.decided";
        }
    }
}
