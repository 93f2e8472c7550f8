package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** docs/rules/eligibility.md, line by line; the call asks for associations and foundations of MK and XK, two years old. */
class EligibilityOfApplicantsTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Test
    void an_association_of_the_country_that_is_old_enough_may_apply() {
        assertThat(reasons("association", "MK", 2015)).isEmpty();
    }

    @Test
    void years_are_calendar_years_in_favour_of_the_applicant() {
        assertThat(reasons("association", "MK", 2025)).isEmpty();
        assertThat(reasons("association", "MK", 2026)).containsExactly(new CannotApply.TooYoung(2026, 2));
    }

    @Test
    void the_year_that_counts_is_the_one_in_the_zone_of_the_call() {
        Instant newYear = Instant.parse("2027-12-31T23:30:00Z");

        assertThat(CallExamples.rules().mayApply(new Candidate("association", "MK", Optional.of(2026)), newYear))
                .isEmpty();
    }

    @Test
    void all_reasons_are_told_at_once() {
        assertThat(CallExamples.rules().mayApply(new Candidate("network", "AL", Optional.empty()), CLOSES))
                .containsExactly(
                        new CannotApply.KindNotInvited("network"),
                        new CannotApply.CountryNotInvited("AL"),
                        new CannotApply.FoundationUnknown(2));
    }

    @Test
    void a_call_that_names_no_kinds_is_for_every_kind_and_one_without_an_age_asks_for_no_year() {
        CallRules rules = CallExamples.rules();
        var open = new CallRules(
                rules.sums(),
                new CallRules.Applicants(List.of("MK"), List.of(), 0),
                rules.zone(),
                rules.binding(),
                rules.complaintDays());

        assertThat(open.mayApply(new Candidate("informal-group", "MK", Optional.empty()), CLOSES))
                .isEmpty();
    }

    private static List<CannotApply> reasons(String kind, String country, int founded) {
        return CallExamples.rules().mayApply(new Candidate(kind, country, Optional.of(founded)), CLOSES);
    }
}
