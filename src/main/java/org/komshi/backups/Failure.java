package org.komshi.backups;

import java.util.Locale;
import org.komshi.database.archive.CannotBackUp;

/**
 * Why there is no backup, as it is kept and told.
 *
 * @param reason ends the message key {@code backups.failure.<reason>}
 * @param number under which the log tells more
 */
record Failure(String reason, String number) {
    static final String INTERRUPTED = "interrupted";

    static Failure of(RuntimeException failed, String number) {
        String reason =
                failed instanceof CannotBackUp known ? known.reason().name().toLowerCase(Locale.ROOT) : "fault";
        return new Failure(reason, number);
    }
}
