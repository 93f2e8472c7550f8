package org.komshi.awards.supplements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.money.Money;
import org.komshi.problems.Problem;

/** Why a supplementary decision is not taken. */
public sealed interface CannotSupplement extends Problem {
    /** Another proposal is the next one on the list by now. */
    record NotNext() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-not-next";
        }
    }

    /** @param until last day of the list */
    record ListOver(LocalDate until) implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-list-over";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "until", phrases.date(until));
        }
    }

    record NoOutcome() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-no-outcome";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("outcome");
        }
    }

    record NoReason() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-no-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("why");
        }
    }

    record NoAmount() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-no-amount";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount");
        }
    }

    record AmountUnreadable(String typed) implements CannotSupplement {
        @Override
        public String code() {
            return "awards.amount-unreadable";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("typed", typed);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount");
        }
    }

    /** @param min smallest grant of the call */
    record TooSmall(Money min) implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-too-small";
        }

        @Override
        public Map<String, Object> facts() {
            return money(min);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount");
        }
    }

    /** @param max what the call allows, what was asked, or what is free, whichever is least */
    record TooLarge(Money max) implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-too-large";
        }

        @Override
        public Map<String, Object> facts() {
            return money(max);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount");
        }
    }

    /** Whoever decides declared a conflict of interest with the applicant. */
    record InConflict() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-in-conflict";
        }
    }

    record NoDay() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-no-day";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("metOn");
        }
    }

    /** Nobody of the committee without a conflict of interest was there. */
    record NobodyPresent() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-nobody-present";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("members");
        }
    }

    /** The new check or the new assessments are not done yet. */
    record NotJudged() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-not-judged";
        }
    }

    /** Who did not pass the new check gets nothing. */
    record NotEligible() implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-not-eligible";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("outcome");
        }
    }

    /** Full applications can be submitted no more, so nobody can be invited to write one. */
    record NextRoundClosed(Instant closedAt, ZoneId zone) implements CannotSupplement {
        @Override
        public String code() {
            return "awards.supplement-next-round-closed";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "at", phrases.dateTime(closedAt, zone));
        }
    }

    private static Map<String, Object> money(Money money) {
        BigDecimal plain = money.amount().stripTrailingZeros();
        return Map.of("amount", plain, "currency", money.currency().getCurrencyCode());
    }
}
