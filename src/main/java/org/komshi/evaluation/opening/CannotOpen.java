package org.komshi.evaluation.opening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why a round cannot be opened now. */
public sealed interface CannotOpen extends Problem {
    record NotClosedYet(Instant closesAt, ZoneId zone) implements CannotOpen {
        @Override
        public String code() {
            return "evaluation.not-closed-yet";
        }

        @Override
        public String now(Phrases phrases) {
            return phrases.sayWith(
                    "problem." + code() + ".now",
                    Map.of("closes", phrases.dateTime(closesAt, zone), "zone", phrases.zone(zone)));
        }
    }
}
