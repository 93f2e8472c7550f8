package org.komshi.evaluation.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why assessments could not be given out. */
public sealed interface CannotAssign extends Problem {
    record NothingEligible() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.nothing-eligible";
        }
    }

    record NothingMissing() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.nothing-missing";
        }
    }

    /** @param references of the proposals that cannot get enough assessors */
    record TooFewAssessors(List<String> references) implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.too-few-assessors";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.evaluation.too-few-assessors.what",
                    "count",
                    references.size(),
                    "references",
                    phrases.list(references));
        }
    }

    record WantedOutOfRange() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.wanted-out-of-range";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("wanted");
        }
    }

    record NoDueDate() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.no-due-date";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("due");
        }
    }

    record DueInThePast() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.due-in-the-past";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("due");
        }
    }

    /** Somebody declared, concluded or assigned since the plan was shown. */
    record PlanChanged() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.plan-changed";
        }
    }

    /** Not asked, not declared yet, barred by a conflict, or has it already. */
    record NotPossible(String name) implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.not-possible";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("assessor");
        }
    }

    /** A submitted assessment is not taken away: it may be returned. */
    record AlreadySubmitted() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.assessment-submitted";
        }
    }

    record NotEligible() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.proposal-not-eligible";
        }
    }

    record Decided() implements CannotAssign {
        @Override
        public String code() {
            return "evaluation.decided";
        }
    }
}
