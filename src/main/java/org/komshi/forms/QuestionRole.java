package org.komshi.forms;

import java.util.Locale;

/** What other rooms read from an answer, whatever the question is called. */
public enum QuestionRole {
    /** The proposal's title. */
    TITLE,
    /** The sum asked for. */
    REQUESTED,
    /** The short description that is published with an award. */
    SUMMARY,
    /** How long, in months. */
    MONTHS,
    /** Where. */
    PLACE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
