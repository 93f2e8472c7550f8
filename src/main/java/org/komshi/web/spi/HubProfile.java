package org.komshi.web.spi;

import java.time.ZoneId;
import org.komshi.language.Text;

/** Answered by the room that keeps what the hub says of itself. */
public interface HubProfile {
    /** What is so now; while the database is away, what was known last. */
    Profile now();

    /** What was known last, without asking the database: for the page that tells of a fault. */
    Profile lastKnown();

    /**
     * @param name of the hub, in at least one language
     * @param mail address people may write to; empty when none was given
     * @param contact who answers and where: several lines; empty when none was given
     * @param zone in which dates are shown where nothing names another
     */
    record Profile(Text name, String mail, Text contact, ZoneId zone) {}
}
