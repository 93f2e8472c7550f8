package org.komshi.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Attendance;
import org.komshi.awards.CannotDecide;
import org.komshi.awards.CannotSettle;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.Verdict;
import org.komshi.calls.CallId;
import org.komshi.calls.Lot;
import org.komshi.calls.Lots;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Ranking.Standing;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.money.Money;

/** The rule of a decision at its edges: sums to the crown, equal points, thresholds. */
class DecisionRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 20);
    private static final PersonId MANAGER = new PersonId(new UUID(0, 1));
    private static final PersonId MEMBER = new PersonId(new UUID(0, 2));

    /** Places 1, 2, 2, 4 and one below a threshold; each asks for 400,000. */
    private final List<Ranking.Line> lines = new ArrayList<>(List.of(
            line(1, Standing.WITHIN),
            line(2, Standing.TIED_AT_THE_LINE),
            line(2, Standing.TIED_AT_THE_LINE),
            line(4, Standing.BEYOND),
            line(0, Standing.BELOW_THRESHOLD)));

    private Lots lots = Lots.NONE;

    @Test
    void a_sum_at_the_envelope_is_accepted_and_one_crown_more_is_not() {
        assertThat(codes(awards("400000", "400000", "400000"))).isEmpty();
        assertThat(codes(awards("400000", "400000", "400000", "1"))).contains("awards.above-envelope");
    }

    @Test
    void amounts_keep_the_calls_limits_and_what_was_asked() {
        assertThat(codes(awards("150000"))).doesNotContain("awards.amount-too-small");
        assertThat(codes(awards("149999.99"))).contains("awards.amount-too-small");
        assertThat(codes(awards("400000"))).doesNotContain("awards.amount-too-large");
        assertThat(codes(awards("400000.01"))).contains("awards.amount-too-large");
    }

    @Test
    void less_than_asked_needs_a_reason() {
        assertThat(codes(with(draft("award", "reject", "reject", "reject"), 0, new BigDecimal("399999"), "")))
                .containsExactly("awards.less-without-reason");
        assertThat(codes(with(draft("award", "reject", "reject", "reject"), 0, new BigDecimal("399999"), "Because.")))
                .isEmpty();
    }

    @Test
    void the_order_of_the_points_needs_no_reason() {
        assertThat(codes(draft("reject", "reject", "reject", "reject"))).isEmpty();
        assertThat(codes(draft("award", "reject", "reject", "reject"))).isEmpty();
        assertThat(codes(draft("award", "award", "award", "reject"))).isEmpty();
    }

    @Test
    void parting_equal_proposals_needs_a_reason_on_both_sides() {
        assertThat(codes(draft("award", "award", "reject", "reject")))
                .containsExactly("awards.reason-missing", "awards.reason-missing");
    }

    @Test
    void granting_below_a_threshold_needs_a_reason_on_all_sides() {
        List<String> codes = codes(draft("award", "reject", "reject", "reject", "award"));

        assertThat(codes).hasSize(4).containsOnly("awards.reason-missing");
    }

    @Test
    void the_reserve_list_stands_between_award_and_rejection_in_the_order_of_the_points() {
        assertThat(codes(reserve(Optional.of(TODAY.plusDays(90)), 0, 0, 0, -1))).isEmpty();
        assertThat(codes(reserve(Optional.of(TODAY.plusDays(90)), 0, -1, -1, 0)))
                .as("the last is on the list while two with more points are rejected")
                .containsOnly("awards.reason-missing")
                .hasSize(3);
    }

    @Test
    void turning_the_order_round_on_the_reserve_list_needs_reasons() {
        assertThat(codes(reserve(Optional.of(TODAY.plusDays(90)), 0, 2, 3, 1)))
                .containsOnly("awards.reason-missing")
                .hasSize(3);
        assertThat(codes(reserve(Optional.of(TODAY.plusDays(90)), 0, 2, 1, 3)))
                .as("equal proposals have no order of their own")
                .isEmpty();
    }

    @Test
    void a_reserve_list_says_until_when_it_holds() {
        assertThat(codes(reserve(Optional.empty(), 0, 0, 0, 0))).containsExactly("awards.reserve-without-end");
        assertThat(codes(reserve(Optional.of(TODAY), 0, 0, 0, 0))).containsExactly("awards.reserve-is-over");
        assertThat(codes(reserve(Optional.of(TODAY.plusDays(1)), 0, 0, 0, 0))).isEmpty();
    }

    /** An award to the first; the others on the reserve list at these places, 0 without one, -1 rejected. */
    private DecisionDraft reserve(Optional<LocalDate> until, int... places) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            int place = at < places.length ? places[at] : -1;
            verdicts.put(
                    proposal(at),
                    at == 0
                            ? Verdict.award(new BigDecimal("400000"), "")
                            : place < 0
                                    ? Verdict.reject("")
                                    : place == 0
                                            ? Verdict.reserve("")
                                            : Verdict.reserve("").at(place));
        }
        return draft(verdicts).withTerms(new DecisionDraft.Terms(14, until));
    }

    @Test
    void each_grant_line_has_its_own_sum_and_its_own_order() {
        lots = new Lots(List.of(lot("A", "800000"), lot("B", "400000")));
        lines.clear();
        lines.addAll(List.of(
                line(1, Standing.WITHIN, Optional.of("A")),
                line(2, Standing.WITHIN, Optional.of("A")),
                line(1, Standing.WITHIN, Optional.of("B")),
                line(2, Standing.BEYOND, Optional.of("B"))));

        assertThat(codes(draft("award", "award", "award", "reject"))).isEmpty();
        assertThat(codes(draft("award", "reject", "award", "award")))
                .as("the call's 1,200,000 are enough, line B's 400,000 are not")
                .containsExactly("awards.above-lot");
        assertThat(codes(draft("reject", "reject", "award", "reject")))
                .as("who is second in A has no claim before who is first in B")
                .isEmpty();
    }

    private static Lot lot(String code, String envelope) {
        return new Lot(code, Text.of("en", code), Text.NONE, Money.of(envelope, "NOK"), Optional.empty());
    }

    @Test
    void a_session_today_is_accepted_and_one_tomorrow_is_not() {
        DecisionDraft draft = draft("award", "reject", "reject", "reject");

        assertThat(codes(on(draft, TODAY))).isEmpty();
        assertThat(codes(on(draft, TODAY.plusDays(1)))).containsExactly("awards.date-in-future");
    }

    @Test
    void the_round_before_must_be_closed_first() {
        Instant until = Instant.parse("2027-04-28T22:00:00Z");
        DecisionRule rule = rule(new DecisionRule.Earlier(Optional.of(until), 2, 1));

        assertThat(rule.obstacles(draft("award", "reject", "reject", "reject"), MANAGER))
                .containsExactly(
                        new CannotDecide.ComplaintPeriodRuns(until, ZoneId.of("Europe/Skopje")),
                        new CannotDecide.ComplaintsUnanswered(2),
                        new CannotSettle.Reopened(1));
    }

    private List<String> codes(DecisionDraft draft) {
        return rule(new DecisionRule.Earlier(Optional.empty(), 0, 0)).obstacles(draft, MANAGER).stream()
                .map(CannotDecide::code)
                .toList();
    }

    private DecisionRule rule(DecisionRule.Earlier earlier) {
        DecisionRound round = new DecisionRound(
                new RoundId(new UUID(1, 1)),
                new CallId(new UUID(1, 2)),
                2,
                "full-application",
                "EX",
                Text.of("en", "Example"),
                ZoneId.of("Europe/Skopje"),
                "NOK",
                new BigDecimal("1200000"),
                new BigDecimal("150000"),
                new BigDecimal("600000"),
                8,
                true,
                true,
                true);
        Grid grid = new Grid("g", 1, Text.of("en", "Grid"), List.of(), BigDecimal.ZERO);
        return new DecisionRule(
                round,
                new Ranking(round.id(), grid, round.wholeEnvelope(), lots, lines, List.of(), 0),
                Set.of(),
                earlier,
                TODAY);
    }

    /** Awards of these sums to the first; the others are rejected, all with a reason. */
    private DecisionDraft awards(String... sums) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            verdicts.put(
                    proposal(at),
                    at < sums.length
                            ? Verdict.award(new BigDecimal(sums[at]), "Because.")
                            : Verdict.reject("Because."));
        }
        return draft(verdicts);
    }

    /** What is not named is rejected. */
    private DecisionDraft draft(String... outcomes) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            boolean award = at < outcomes.length && outcomes[at].equals("award");
            verdicts.put(proposal(at), award ? Verdict.award(new BigDecimal("400000"), "") : Verdict.reject(""));
        }
        return draft(verdicts);
    }

    private DecisionDraft with(DecisionDraft draft, int at, BigDecimal amount, String reason) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>(draft.verdicts());
        verdicts.put(proposal(at), Verdict.award(amount, reason));
        return draft.with(verdicts);
    }

    private static DecisionDraft on(DecisionDraft draft, LocalDate day) {
        return new DecisionDraft(
                Optional.of(day), draft.minutes(), draft.members(), draft.abstentions(), draft.verdicts());
    }

    private static DecisionDraft draft(Map<ProposalId, Verdict> verdicts) {
        return new DecisionDraft(
                Optional.of(TODAY), "", Map.of(MEMBER, Attendance.PRESENT), new ArrayList<>(), verdicts);
    }

    private ProposalId proposal(int at) {
        return lines.get(at).entry().proposal();
    }

    private static Ranking.Line line(int place, Standing standing) {
        return line(place, standing, Optional.empty());
    }

    private static Ranking.Line line(int place, Standing standing, Optional<String> lot) {
        UUID id = UUID.randomUUID();
        return new Ranking.Line(
                new Ranking.Entry(
                        new ProposalId(id),
                        new ApplicationId(id),
                        "EX-" + place,
                        Text.of("en", "Applicant"),
                        "Project",
                        Optional.of(Money.of("400000", "NOK")),
                        lot),
                Optional.empty(),
                place == 0 ? Optional.empty() : Optional.of(place),
                place == 2,
                Optional.empty(),
                standing,
                List.of());
    }
}
