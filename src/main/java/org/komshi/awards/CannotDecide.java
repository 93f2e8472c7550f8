package org.komshi.awards;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.language.Phrases;
import org.komshi.money.Money;
import org.komshi.problems.Problem;

/** Why a decision is not kept or not taken as it stands. */
public sealed interface CannotDecide extends Problem
        permits CannotDecide.Unchecked,
                CannotDecide.AssessmentsMissing,
                CannotDecide.NoProposals,
                CannotDecide.VerdictsOpen,
                CannotDecide.NoDate,
                CannotDecide.DateUnreadable,
                CannotDecide.DateInFuture,
                CannotDecide.NobodyPresent,
                CannotDecide.AllAbstain,
                CannotDecide.AbstentionIncomplete,
                CannotDecide.DeciderInConflict,
                CannotDecide.ReasonMissing,
                CannotDecide.LessWithoutReason,
                CannotDecide.AmountMissing,
                CannotDecide.AmountUnreadable,
                CannotDecide.AmountTooSmall,
                CannotDecide.AmountTooLarge,
                CannotDecide.AboveEnvelope,
                CannotDecide.AboveLot,
                CannotDecide.ComplaintPeriodRuns,
                CannotDecide.ComplaintsUnanswered,
                CannotDecide.AlreadyDecided,
                CannotDecide.ChangedMeanwhile,
                CannotSettle {
    /** @param count proposals whose checks are not concluded */
    record Unchecked(int count) implements CannotDecide {
        @Override
        public String code() {
            return "awards.unchecked";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    /** @param count assessments that are assigned or should be, and not submitted */
    record AssessmentsMissing(int count) implements CannotDecide {
        @Override
        public String code() {
            return "awards.assessments-missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    /** There is nothing to decide on. */
    record NoProposals() implements CannotDecide {
        @Override
        public String code() {
            return "awards.no-proposals";
        }
    }

    /** @param first the first of them: where to look */
    record VerdictsOpen(int count, ProposalId first) implements CannotDecide {
        @Override
        public String code() {
            return "awards.verdicts-open";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("outcome-" + first.value());
        }
    }

    record NoDate() implements CannotDecide {
        @Override
        public String code() {
            return "awards.no-date";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("metOn");
        }
    }

    record DateUnreadable(String typed) implements CannotDecide {
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
            return Optional.of("metOn");
        }
    }

    record DateInFuture() implements CannotDecide {
        @Override
        public String code() {
            return "awards.date-in-future";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("metOn");
        }
    }

    record NobodyPresent() implements CannotDecide {
        @Override
        public String code() {
            return "awards.nobody-present";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("members");
        }
    }

    /** Every member present abstains on this proposal. */
    record AllAbstain(String reference) implements CannotDecide {
        @Override
        public String code() {
            return "awards.all-abstain";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("reference", reference);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("abstentions");
        }
    }

    /** An abstention without its reason, its member or its proposal. */
    record AbstentionIncomplete(String fieldId) implements CannotDecide {
        @Override
        public String code() {
            return "awards.abstention-incomplete";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(fieldId);
        }
    }

    /** Who takes the decision declared a conflict of interest with this applicant. */
    record DeciderInConflict(String reference) implements CannotDecide {
        @Override
        public String code() {
            return "awards.decider-in-conflict";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("reference", reference);
        }
    }

    /** The verdict departs from the order of the points and says no reason. */
    record ReasonMissing(ProposalId proposal, String reference) implements CannotDecide {
        @Override
        public String code() {
            return "awards.reason-missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("reference", reference);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reason-" + proposal.value());
        }
    }

    /** Less is awarded than was asked, and no reason is said. */
    record LessWithoutReason(ProposalId proposal, String reference, Money asked) implements CannotDecide {
        @Override
        public String code() {
            return "awards.less-without-reason";
        }

        @Override
        public Map<String, Object> facts() {
            return with(asked, "reference", reference);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reason-" + proposal.value());
        }
    }

    record AmountMissing(ProposalId proposal, String reference) implements CannotDecide {
        @Override
        public String code() {
            return "awards.amount-missing";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("reference", reference);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount-" + proposal.value());
        }
    }

    record AmountUnreadable(ProposalId proposal, String typed) implements CannotDecide {
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
            return Optional.of("amount-" + proposal.value());
        }
    }

    /** @param min the call's smallest grant */
    record AmountTooSmall(ProposalId proposal, String reference, Money min) implements CannotDecide {
        @Override
        public String code() {
            return "awards.amount-too-small";
        }

        @Override
        public Map<String, Object> facts() {
            return with(min, "reference", reference);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount-" + proposal.value());
        }
    }

    /** @param max the call's largest grant, or what was asked, whichever is less */
    record AmountTooLarge(ProposalId proposal, String reference, Money max) implements CannotDecide {
        @Override
        public String code() {
            return "awards.amount-too-large";
        }

        @Override
        public Map<String, Object> facts() {
            return with(max, "reference", reference);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("amount-" + proposal.value());
        }
    }

    record AboveEnvelope(Money sum, Money envelope) implements CannotDecide {
        @Override
        public String code() {
            return "awards.above-envelope";
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = with(sum.minus(envelope), "sum", plain(sum));
            facts.put("envelope", plain(envelope));
            return facts;
        }
    }

    /** The awards of a grant line are more than its part of the money. */
    record AboveLot(String lot, Money sum, Money envelope) implements CannotDecide {
        @Override
        public String code() {
            return "awards.above-lot";
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = with(sum.minus(envelope), "sum", plain(sum));
            facts.put("envelope", plain(envelope));
            facts.put("lot", lot);
            return facts;
        }
    }

    /** @param until first instant at which nobody can complain about the round before any more */
    record ComplaintPeriodRuns(Instant until, ZoneId zone) implements CannotDecide {
        @Override
        public String code() {
            return "awards.complaint-period-runs";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "until", phrases.dateTime(until.minusSeconds(60), zone));
        }
    }

    /** @param count complaints about the round before that nobody has answered */
    record ComplaintsUnanswered(int count) implements CannotDecide {
        @Override
        public String code() {
            return "awards.complaints-unanswered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    record AlreadyDecided(Instant at, ZoneId zone) implements CannotDecide {
        @Override
        public String code() {
            return "awards.already-decided";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "at", phrases.dateTime(at, zone));
        }
    }

    /** Somebody else saved after this page was opened. */
    record ChangedMeanwhile(String by, Instant at, ZoneId zone) implements CannotDecide {
        @Override
        public String code() {
            return "awards.changed-meanwhile";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "by", by, "at", phrases.dateTime(at, zone));
        }
    }

    private static Map<String, Object> with(Money money, String name, Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("amount", plain(money));
        facts.put("currency", money.currency().getCurrencyCode());
        facts.put(name, value);
        return facts;
    }

    private static BigDecimal plain(Money money) {
        return money.amount().stripTrailingZeros();
    }
}
