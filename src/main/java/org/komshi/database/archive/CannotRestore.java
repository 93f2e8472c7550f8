package org.komshi.database.archive;

/** An archive is not restored, for a reason a host can do something about: one sentence for them, in English. */
public final class CannotRestore extends RuntimeException {
    public CannotRestore(String sentence) {
        super(sentence);
    }

    CannotRestore(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
