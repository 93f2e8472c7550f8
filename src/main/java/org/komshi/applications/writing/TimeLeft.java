package org.komshi.applications.writing;

import java.time.Duration;
import java.time.Instant;
import org.komshi.language.Phrases;

/** What is left until a deadline, in words: days, on the last day hours, in the last hour minutes. */
final class TimeLeft {
    private TimeLeft() {}

    static String of(Instant deadline, Instant now, Phrases phrases) {
        if (!now.isBefore(deadline)) {
            return phrases.say("applications.left.over");
        }
        Duration left = Duration.between(now, deadline);
        if (left.toDays() > 0) {
            return phrases.say("applications.left.days", "count", left.toDays());
        }
        return left.toHours() > 0
                ? phrases.say("applications.left.hours", "count", left.toHours())
                : phrases.say("applications.left.minutes", "count", Math.max(1, left.toMinutes()));
    }
}
