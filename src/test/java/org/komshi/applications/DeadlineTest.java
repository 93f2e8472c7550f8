package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komshi.calls.Period;
import org.komshi.database.Ids;
import org.komshi.organisations.Capacity;

/** The rule of the closing instant: docs/rules/submission.md. */
class DeadlineTest {
    private static final ZoneId SKOPJE = ZoneId.of("Europe/Skopje");

    private final Instant closes = Instant.parse("2027-03-01T11:00:00Z");
    private final Proposal.Draft draft = draft(closes);

    @Test
    void one_millisecond_before_the_closing_instant_is_in() {
        assertThat(draft.obstacles(Capacity.LEGAL_REPRESENTATIVE, closes.minusMillis(1), 0))
                .isEmpty();
    }

    @Test
    void the_closing_instant_is_out_and_the_refusal_says_when_it_was() {
        assertThat(draft.obstacles(Capacity.LEGAL_REPRESENTATIVE, closes, 0))
                .containsExactly(new CannotSubmit.CallClosed(closes, SKOPJE));
    }

    @Test
    void before_the_opening_instant_is_out() {
        Instant opens = draft.period().opensAt();
        assertThat(draft.obstacles(Capacity.LEGAL_REPRESENTATIVE, opens.minusMillis(1), 0))
                .containsExactly(new CannotSubmit.NotOpenYet(opens, SKOPJE));
        assertThat(draft.obstacles(Capacity.LEGAL_REPRESENTATIVE, opens, 0)).isEmpty();
    }

    @Test
    void all_reasons_are_told_at_once() {
        assertThat(draft.obstacles(Capacity.EDITOR, closes, 3))
                .containsExactly(
                        new CannotSubmit.NotLegalRepresentative(),
                        new CannotSubmit.CallClosed(closes, SKOPJE),
                        new CannotSubmit.Unanswered(3));
    }

    /** In the night of March 02:00 to 03:00 does not exist; in October it comes twice. The instant decides, both times. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "2027-10-31T03:00, 2027-10-31T02:00:00Z"
    })
    void in_the_nights_of_summer_time_the_promised_instant_holds(LocalDateTime promised, Instant instant) {
        assertThat(promised.atZone(SKOPJE).toInstant()).isEqualTo(instant);
        Proposal.Draft night = draft(instant);

        assertThat(night.obstacles(Capacity.LEGAL_REPRESENTATIVE, instant.minusMillis(1), 0))
                .isEmpty();
        assertThat(night.obstacles(Capacity.LEGAL_REPRESENTATIVE, instant, 0))
                .containsExactly(new CannotSubmit.CallClosed(instant, SKOPJE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-31T00:29:59.999Z", "2027-10-31T01:29:59.999Z"})
    void the_second_half_past_two_of_October_is_an_hour_after_the_first(Instant now) {
        Proposal.Draft night = draft(Instant.parse("2027-10-31T01:30:00Z"));

        assertThat(night.obstacles(Capacity.LEGAL_REPRESENTATIVE, now, 0)).isEmpty();
    }

    private static Proposal.Draft draft(Instant closes) {
        return new Proposal.Draft(new ProposalId(Ids.next()), new Period(closes.minusSeconds(86_400), closes), SKOPJE);
    }
}
