package org.komshi.calls;

/** What is written in a round. */
public enum RoundKind {
    CONCEPT_NOTE("concept-note"),
    FULL_APPLICATION("full-application");

    private final String word;

    RoundKind(String word) {
        this.word = word;
    }

    /** Its word in the table and in message keys. */
    public String word() {
        return word;
    }

    static RoundKind of(String word) {
        return word.equals(CONCEPT_NOTE.word) ? CONCEPT_NOTE : FULL_APPLICATION;
    }
}
