package org.komshi.identity.spi;

import java.util.List;
import java.util.Map;
import org.komshi.identity.PersonId;

/**
 * Answered by every room that holds something of a person: what is it? People read it on the page of their account. A
 * house test finds rooms whose tables name people and that do not answer.
 */
public interface PersonalData {
    /** One line for each kind of thing held; none when nothing is. */
    List<Held> heldOf(PersonId person);

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
}
