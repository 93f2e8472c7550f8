package org.komshi.applications;

import java.time.ZoneId;
import java.util.Optional;
import org.komshi.calls.Period;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why no application was started. What the call itself asks of applicants, {@code calls} says in its own words. */
public sealed interface CannotStart extends Problem {
    record CallNotOpen(Period period, ZoneId zone) implements CannotStart {
        @Override
        public String code() {
            return "applications.start-call-not-open";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem." + code() + ".what",
                    "opens",
                    phrases.dateTime(period.opensAt(), zone),
                    "closes",
                    phrases.dateTime(period.closesAt(), zone),
                    "zone",
                    phrases.zone(zone));
        }
    }

    /** Of calls from before the hub only what was published is known. */
    record CallWithoutPeriod() implements CannotStart {
        @Override
        public String code() {
            return "applications.start-call-without-period";
        }
    }

    /** The call has grant lines, and none was chosen. */
    record NoLot() implements CannotStart {
        @Override
        public String code() {
            return "applications.start-no-lot";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("lot");
        }
    }

    record NoOrganisation() implements CannotStart {
        @Override
        public String code() {
            return "applications.start-no-organisation";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("organisation");
        }
    }
}
