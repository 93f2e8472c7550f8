package org.komshi.awards;

import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;

/** What is wrong with the terms of a decision: how long awards may be accepted, how long the reserve list holds. */
public sealed interface CannotSettle extends CannotDecide {
    record DaysUnreadable(String typed, int min, int max) implements CannotSettle {
        @Override
        public String code() {
            return "awards.acceptance-days-unreadable";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("typed", typed, "min", min, "max", max);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("acceptanceDays");
        }
    }

    /** There is a reserve list, and no last day for it. */
    record ReserveWithoutEnd() implements CannotSettle {
        @Override
        public String code() {
            return "awards.reserve-without-end";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reserveUntil");
        }
    }

    record ReserveIsOver() implements CannotSettle {
        @Override
        public String code() {
            return "awards.reserve-is-over";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reserveUntil");
        }
    }

    record ReserveEndUnreadable(String typed) implements CannotSettle {
        @Override
        public String code() {
            return "awards.date-unreadable";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("typed", typed);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reserveUntil");
        }
    }

    record PlaceUnreadable(ProposalId proposal, String typed) implements CannotSettle {
        @Override
        public String code() {
            return "awards.reserve-place-unreadable";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("typed", typed);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reserve-" + proposal.value());
        }
    }

    /** Applications of the round before that were opened again after a complaint. */
    record Reopened(int count) implements CannotSettle {
        @Override
        public String code() {
            return "awards.applications-reopened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }
}
