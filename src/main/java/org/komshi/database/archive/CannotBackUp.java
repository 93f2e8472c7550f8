package org.komshi.database.archive;

import java.io.IOException;
import java.util.stream.Stream;

/** No backup was made, for a reason a host can do something about. The message is one sentence for them, in English. */
public final class CannotBackUp extends RuntimeException {
    private final Reason reason;

    /** Why not, for those who read another language. */
    public enum Reason {
        /** The disk is too full. */
        SPACE,
        /** The folder or the file cannot be written. */
        FOLDER,
        /** The database does not answer, is being changed, or is newer than this hub. */
        DATABASE,
        /** The store of files does not answer. */
        FILES,
        /** Another backup is being made. */
        BUSY
    }

    CannotBackUp(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    CannotBackUp(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** A disk that fills up meanwhile is told by the system in words only. */
    static boolean isFull(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left"));
    }
}
