package org.komshi.evaluation.assessments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** What keeps an assessment from being saved or submitted as it is. */
public sealed interface CannotAssess extends Problem {
    static String points(String criterion) {
        return "points-" + criterion;
    }

    static String reason(String criterion) {
        return "reason-" + criterion;
    }

    /** Saved from another window since; what was typed now is still on the page. */
    record ChangedMeanwhile(Instant at, ZoneId zone) implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.assessment-changed";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem.evaluation.assessment-changed.what", "time", phrases.exactTime(at, zone));
        }
    }

    record PointsNotOnGrid(String criterion, Text title, BigDecimal max, BigDecimal step) implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.points-not-on-grid";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("criterion", title, "max", max, "step", step);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(points(criterion));
        }
    }

    record NoPoints(String criterion, Text title) implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.no-points";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("criterion", title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(points(criterion));
        }
    }

    record NoReason(String criterion, Text title) implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.no-reason";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("criterion", title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(reason(criterion));
        }
    }

    /** @param at id of the field */
    record TooLong(String at, int characters, int most) implements CannotAssess {
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
            return Optional.of(at);
        }
    }

    /** Every criterion "not applicable" leaves nothing to take a mean of. */
    record NothingScored() implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.nothing-scored";
        }
    }

    record AlreadySubmitted() implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.already-submitted";
        }
    }

    record NotSubmitted() implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.not-submitted";
        }
    }

    record ReturnedWithoutReason() implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.returned-without-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    record Decided() implements CannotAssess {
        @Override
        public String code() {
            return "evaluation.decided";
        }
    }
}
