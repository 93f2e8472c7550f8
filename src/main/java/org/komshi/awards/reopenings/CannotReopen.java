package org.komshi.awards.reopenings;

import java.util.Map;
import java.util.Optional;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** Why an application is not opened again, or why a step of its new evaluation is not kept. */
public sealed interface CannotReopen extends Problem {
    /** Only a complaint that was upheld opens an application again. */
    record NotUpheld() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-not-upheld";
        }
    }

    /** It was invited or has a grant: nothing is taken from it this way. */
    record NothingToCorrect() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-nothing-to-correct";
        }
    }

    record InConflict() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-in-conflict";
        }
    }

    record NoReason() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-no-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reason");
        }
    }

    /** This person checked the proposal before. */
    record CheckedBefore() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-checked-before";
        }
    }

    /** It is not the time for this step: it is done already, or another comes first. */
    record NotNow() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-not-now";
        }
    }

    record Unanswered(String item, Text title) implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-unanswered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("item", title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("outcome-" + item);
        }
    }

    record NoCode(String item, Text title) implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-no-code";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("item", title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code-" + item);
        }
    }

    record NobodyChosen() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-nobody-chosen";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("assessors");
        }
    }

    record NoDueDay() implements CannotReopen {
        @Override
        public String code() {
            return "awards.reopening-no-due-day";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("due");
        }
    }
}
