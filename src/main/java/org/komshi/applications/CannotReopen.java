package org.komshi.applications;

import java.time.Instant;
import java.time.ZoneId;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why a withdrawn proposal does not become a draft again. */
public sealed interface CannotReopen extends Problem {
    record NotLegalRepresentative() implements CannotReopen {
        @Override
        public String code() {
            return "applications.reopening-not-legal-representative";
        }
    }

    record CallClosed(Instant closedAt, ZoneId zone) implements CannotReopen {
        @Override
        public String code() {
            return "applications.reopening-call-closed";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem." + code() + ".what",
                    "closed",
                    phrases.dateTime(closedAt, zone),
                    "zone",
                    phrases.zone(zone));
        }
    }
}
