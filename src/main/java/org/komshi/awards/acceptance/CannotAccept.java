package org.komshi.awards.acceptance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why an award is not accepted or declined. */
public sealed interface CannotAccept extends Problem {
    record NotLegalRepresentative() implements CannotAccept {
        @Override
        public String code() {
            return "awards.acceptance-not-legal-representative";
        }
    }

    /** @param until first instant at which it is too late */
    record TooLate(Instant until, ZoneId zone) implements CannotAccept {
        @Override
        public String code() {
            return "awards.acceptance-too-late";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "until", phrases.dateTime(until.minusSeconds(60), zone));
        }
    }

    /** @param stage what was answered: {@code accepted} or {@code declined} */
    record AlreadyAnswered(String stage) implements CannotAccept {
        @Override
        public String code() {
            return "awards.acceptance-already-answered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("stage", stage);
        }
    }

    record ReasonTooLong(int count, int max) implements CannotAccept {
        @Override
        public String code() {
            return "awards.text-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "max", max, "over", count - max);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reason");
        }
    }
}
