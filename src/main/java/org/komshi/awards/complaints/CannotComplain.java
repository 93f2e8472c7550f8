package org.komshi.awards.complaints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why a complaint is not taken. */
public sealed interface CannotComplain extends Problem {
    record NotLegalRepresentative() implements CannotComplain {
        @Override
        public String code() {
            return "awards.complaint-not-legal-representative";
        }
    }

    /** @param until first instant that was too late */
    record TooLate(Instant until, ZoneId zone) implements CannotComplain {
        @Override
        public String code() {
            return "awards.complaint-too-late";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "until", phrases.dateTime(until.minusSeconds(60), zone));
        }
    }

    record AlreadyWritten() implements CannotComplain {
        @Override
        public String code() {
            return "awards.complaint-already-written";
        }
    }

    record Empty() implements CannotComplain {
        @Override
        public String code() {
            return "awards.complaint-empty";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("text");
        }
    }

    record TooLong(int count, int max) implements CannotComplain {
        @Override
        public String code() {
            return "awards.complaint-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "max", max, "over", count - max);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("text");
        }
    }
}
