package org.komshi.forms.spi;

import java.util.List;
import java.util.Optional;
import org.komshi.language.Language;

/** Things of one kind that a question lets people choose: organisations, places. */
public interface Choices {
    /** @param label as the person saw it: stays with the answer, whatever the thing is called later */
    record Choice(String key, String label, Language language) {}

    /** The word definitions use: {@code organisation}. */
    String source();

    /**
     * What fits a name or number in any spelling and script, best first, at most ten; exactly one when it is named
     * unmistakably. None for less than two letters.
     */
    List<Choice> find(String typed, Language reader);

    /** The thing with this key; empty when there is none. */
    Optional<Choice> known(String key, Language reader);
}
