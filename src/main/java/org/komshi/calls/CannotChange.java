package org.komshi.calls;

import java.time.Instant;
import java.time.ZoneId;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why a part of a draft could not be saved. */
public sealed interface CannotChange extends Problem {
    /**
     * Somebody else changed the part meanwhile.
     *
     * @param name of that person
     */
    record Overtaken(String name, Instant at, ZoneId zone) implements CannotChange, CannotCorrect {
        @Override
        public String code() {
            return "calls.overtaken";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem.calls.overtaken.what", "name", name, "time", phrases.exactTime(at, zone));
        }
    }

    /** Published, decided or withdrawn meanwhile. */
    record NoLongerDraft() implements CannotChange {
        @Override
        public String code() {
            return "calls.no-longer-draft";
        }
    }

    /** Another call has this code, or this public address. */
    record Taken(String where, String value) implements CannotChange {
        @Override
        public String code() {
            return "calls.taken";
        }

        @Override
        public java.util.Map<String, Object> facts() {
            return java.util.Map.of("value", value);
        }

        @Override
        public java.util.Optional<String> field() {
            return java.util.Optional.of(where);
        }
    }
}
