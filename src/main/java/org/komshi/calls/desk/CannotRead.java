package org.komshi.calls.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why an entry of an officer cannot be taken as it is. */
public sealed interface CannotRead extends Problem {
    /** The field it is about. */
    String at();

    @Override
    default Optional<String> field() {
        return Optional.of(at());
    }

    record Missing(String at) implements CannotRead {
        @Override
        public String code() {
            return "calls.entry-missing";
        }
    }

    record NotAnAmount(String at, String value) implements CannotRead {
        @Override
        public String code() {
            return "calls.not-an-amount";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("value", value);
        }
    }

    record NotANumber(String at, String value, int min, int max) implements CannotRead {
        @Override
        public String code() {
            return "calls.not-a-number";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("value", value, "min", min, "max", max);
        }
    }

    record TooLong(String at, Language language, int length, int most) implements CannotRead {
        @Override
        public String code() {
            return "calls.too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("language", language.name(), "length", length, "most", most);
        }
    }

    /** The most is less than the least. */
    record LimitsCrossed(String at) implements CannotRead {
        @Override
        public String code() {
            return "calls.limits-crossed";
        }
    }

    /** One grant could be larger than all together. */
    record OverEnvelope(String at) implements CannotRead {
        @Override
        public String code() {
            return "calls.over-envelope";
        }
    }

    record NotACode(String at) implements CannotRead {
        @Override
        public String code() {
            return "calls.not-a-code";
        }
    }

    record NotATime(String at) implements CannotRead {
        @Override
        public String code() {
            return "calls.not-a-time";
        }
    }

    /** It closes before it opens. */
    record ClosesFirst(String at) implements CannotRead {
        @Override
        public String code() {
            return "calls.closes-first";
        }
    }

    /** Summer time begins and the clock jumps over this hour. */
    record TimeNever(String at, LocalDateTime from, LocalDateTime to) implements CannotRead {
        @Override
        public String code() {
            return "calls.time-never";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem.calls.time-never.what", "from", time(phrases, from), "to", time(phrases, to));
        }

        private static String time(Phrases phrases, LocalDateTime shown) {
            return phrases.time(shown.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        }
    }

    /** Summer time ends and the clock shows this hour twice: the person chooses. */
    record TimeTwice(String at, Instant first, Instant second, ZoneId zone) implements CannotRead {
        @Override
        public String code() {
            return "calls.time-twice";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem.calls.time-twice.what", "time", phrases.time(first, zone));
        }
    }
}
