package org.komshi.problems;

import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;

/** One reason why something could not be done. Each room has its own, sealed, with the facts a person needs. */
public interface Problem {
    /** Names its two texts, {@code applications.call-closed}. */
    String code();

    /** What the texts speak of, by name. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    /** The id of the field the person has to look at; empty when it is about no field. */
    default Optional<String> field() {
        return Optional.empty();
    }

    /** What happened. */
    default String what(Phrases phrases) {
        return phrases.sayWith("problem." + code() + ".what", facts());
    }

    /** What one can do now. */
    default String now(Phrases phrases) {
        return phrases.sayWith("problem." + code() + ".now", facts());
    }
}
