package org.komshi.files;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komshi.problems.Problem;

/** Why a file was not taken. */
public sealed interface CannotTake extends Problem {
    String name();

    Wanted wanted();

    @Override
    default Optional<String> field() {
        return Optional.of(wanted().field());
    }

    @Override
    default Map<String, Object> facts() {
        return Map.of("name", name());
    }

    /** @param most bytes that are taken */
    record TooLarge(String name, Wanted wanted, long most) implements CannotTake {
        @Override
        public String code() {
            return "files.too-large";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name, "most", Size.megabytes(most));
        }
    }

    record Empty(String name, Wanted wanted) implements CannotTake {
        @Override
        public String code() {
            return "files.empty";
        }
    }

    /** Its content is of no kind that is accepted, whatever its name says. */
    record OtherKind(String name, Wanted wanted) implements CannotTake {
        @Override
        public String code() {
            return "files.other-kind";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name, "kinds", String.join(", ", Kind.endings(wanted.kinds())));
        }
    }

    /** A document that holds macros or would grow beyond measure when opened. */
    record Harmful(String name, Wanted wanted, Set<String> why) implements CannotTake {
        @Override
        public String code() {
            return "files.harmful";
        }
    }

    record Infected(String name, Wanted wanted, String virus) implements CannotTake {
        @Override
        public String code() {
            return "files.infected";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name, "virus", virus);
        }
    }

    record NotLookedAt(String name, Wanted wanted) implements CannotTake {
        @Override
        public String code() {
            return "files.not-looked-at";
        }
    }

    /** More files than one person or one network may hand in within an hour. @param pause until one may again */
    record TooMany(String name, Wanted wanted, Duration pause) implements CannotTake {
        @Override
        public String code() {
            return "files.too-many";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name, "minutes", pause.plusSeconds(59).toMinutes());
        }
    }

    /** No room left, or the store does not answer. */
    record NoRoom(String name, Wanted wanted) implements CannotTake {
        @Override
        public String code() {
            return "files.no-room";
        }
    }
}
