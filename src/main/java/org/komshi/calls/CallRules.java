package org.komshi.calls;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.komshi.language.Language;
import org.komshi.money.Money;

/**
 * What a call lays down in figures.
 *
 * @param zone in which its periods are entered and shown
 * @param binding the language whose version binds when the others differ
 * @param complaintDays days after a letter in which a complaint may be written
 * @param lots grant lines; none: one purse for all
 */
public record CallRules(Sums sums, Applicants applicants, ZoneId zone, Language binding, int complaintDays, Lots lots) {
    /** Of a call without grant lines. */
    public CallRules(Sums sums, Applicants applicants, ZoneId zone, Language binding, int complaintDays) {
        this(sums, applicants, zone, binding, complaintDays, Lots.NONE);
    }

    /**
     * @param envelope all grants together
     * @param grantMin least one may ask for; empty: no limit
     * @param grantMax most one may ask for; empty: no limit
     * @param monthsMax longest duration of a project
     * @param ownShare part the applicant brings, in per cent; empty: none
     */
    public record Sums(
            Currency currency,
            Optional<Money> envelope,
            Optional<Money> grantMin,
            Optional<Money> grantMax,
            Optional<Integer> monthsMax,
            Optional<BigDecimal> ownShare) {
        public static Sums none(Currency currency) {
            return new Sums(
                    currency, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param countries codes of countries and territories in which an applicant may be seated
     * @param kinds words of the kinds of organisations that may apply; empty: every kind
     * @param minAgeYears years since the foundation on the day the first round closes; 0: any age
     */
    public record Applicants(List<String> countries, List<String> kinds, int minAgeYears) {
        public static final Applicants ANY = new Applicants(List.of(), List.of(), 0);
    }

    /**
     * All reasons why this organisation may not apply; none when it may. Only the year of the foundation is known, so
     * years are counted as calendar years, in the applicant's favour; the exact day is looked at in the checks. Source:
     * {@code docs/rules/eligibility.md}.
     *
     * @param at the instant on which the age counts: when the first round closes
     */
    public List<CannotApply> mayApply(Candidate candidate, Instant at) {
        List<CannotApply> reasons = new ArrayList<>();
        if (!applicants.kinds().isEmpty() && !applicants.kinds().contains(candidate.kind())) {
            reasons.add(new CannotApply.KindNotInvited(candidate.kind()));
        }
        if (!applicants.countries().contains(candidate.country())) {
            reasons.add(new CannotApply.CountryNotInvited(candidate.country()));
        }
        if (applicants.minAgeYears() > 0) {
            int year = at.atZone(zone).getYear();
            candidate
                    .founded()
                    .filter(founded -> year - founded < applicants.minAgeYears())
                    .ifPresent(founded -> reasons.add(new CannotApply.TooYoung(founded, applicants.minAgeYears())));
            if (candidate.founded().isEmpty()) {
                reasons.add(new CannotApply.FoundationUnknown(applicants.minAgeYears()));
            }
        }
        return List.copyOf(reasons);
    }
}
