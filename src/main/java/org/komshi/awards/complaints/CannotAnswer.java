package org.komshi.awards.complaints;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a person does not answer a complaint, or why the answer is not taken. */
public sealed interface CannotAnswer extends Problem {
    /** This person took the decision. */
    record TookTheDecision() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-took-the-decision";
        }
    }

    /** This person sat in the committee. */
    record SatInTheCommittee() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-sat-in-the-committee";
        }
    }

    /** This person assessed the proposal. */
    record Assessed() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-assessed";
        }
    }

    /** This person concluded the checks of the proposal. */
    record Checked() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-checked";
        }
    }

    /** This person declared a conflict of interest with the applicant. */
    record InConflict() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-in-conflict";
        }
    }

    record AlreadyAnswered() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-already";
        }
    }

    record NoOutcome() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-no-outcome";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("outcome");
        }
    }

    record Empty() implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-empty";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("answer");
        }
    }

    record TooLong(int count, int max) implements CannotAnswer {
        @Override
        public String code() {
            return "awards.answer-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "max", max, "over", count - max);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("answer");
        }
    }
}
