package org.komshi.identity.spi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komshi.identity.PersonId;
import org.komshi.problems.Problem;

/**
 * Answered by every room that holds something of a person: what is it, how long is it kept, what speaks against erasing
 * it? People read it on the page of their account and take it along; the privacy page is made of it. House tests find
 * rooms, and columns, that name people and are not told of here.
 */
public interface PersonalData {
    /** One line for each kind of thing held; none when nothing is. */
    List<Held> heldOf(PersonId person);

    /** Every kind of thing this room's tables hold of people. */
    default List<Kind> kinds() {
        return List.of();
    }

    /** What the person must settle before their account is erased: nobody else could act where they do. */
    default List<Problem> obstacles(PersonId person) {
        return List.of();
    }

    /**
     * Erases what nothing obliges this room to keep, in the erasing transaction; the name and the address themselves are
     * erased by {@code identity}.
     *
     * @param email the address they have had until now
     */
    default void erase(PersonId person, String email) {}

    /**
     * @param label message key of one sentence: "{count} applications you wrote for"
     * @param facts of the sentence
     */
    record Held(String label, Map<String, Object> facts) {
        /** The usual line: so many things of a kind; none when there are none. */
        public static List<Held> counted(String label, long count) {
            return count == 0 ? List.of() : List.of(new Held(label, Map.of("count", count)));
        }
    }

    /**
     * @param label message key of what it is, without figures: "Decisions you took part in"
     * @param rows SQL that finds those of {@code :person}: {@code at}, an instant, or null when it still goes on, and {@code facts}, jsonb with
     *     what is told of each; never what belongs to others
     */
    record Kind(String label, Keeping keeping, String rows) {}

    /** How long something is kept: docs/rules/retention.md. */
    enum Keeping {
        /** Until the account is erased, or for a shorter time said in the label. */
        ACCOUNT,
        /** An act with public money: the name stays beside it for some years after the last one. */
        ACTS,
        /** Holds the person's number, never their name: stays, since a gap would break the chain. */
        RECORD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
