package org.komshi.evaluation.checks;

import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** Why what was entered in a checklist could not be kept as it is. */
public sealed interface CannotCheck extends Problem {
    /** Where an item stands on the page. */
    static String place(String item) {
        return "item-" + item;
    }

    /** Somebody else came first; nothing of either is lost, the later one chooses. */
    record ChangedMeanwhile(Text title, Kept now) implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.check-changed";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.evaluation.check-changed.what",
                    "item",
                    title,
                    "name",
                    now.by(),
                    "outcome",
                    phrases.say("evaluation.outcome." + now.outcome().word()));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(place(now.item()));
        }
    }

    record NoReason(String item, Text title) implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.check-without-reason";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("item", title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(place(item));
        }
    }

    record Concluded() implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.checks-concluded";
        }
    }

    /** Items nobody has looked at. */
    record Unanswered(int count) implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.checks-unanswered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    /** The items now say otherwise than the conclusion that was confirmed. */
    record SaysOtherwise(boolean eligible) implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.checks-say-otherwise";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("eligible", eligible ? "yes" : "no");
        }
    }

    record ReopenedWithoutReason() implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.reopened-without-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    record Decided() implements CannotCheck {
        @Override
        public String code() {
            return "evaluation.decided";
        }
    }
}
