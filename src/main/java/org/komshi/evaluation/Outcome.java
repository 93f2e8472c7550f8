package org.komshi.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was found at one item of the checklist. */
public enum Outcome {
    MET,
    NOT_MET,
    NOT_APPLICABLE;

    /** Its word in the table, in forms and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> find(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
