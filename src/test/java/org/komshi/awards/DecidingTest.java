package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.applications.ProposalId;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.Decisions;
import org.komshi.calls.Calls;
import org.komshi.calls.Stage;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The committee decides; the hub keeps the rules and does what follows. */
@HubTest
class DecidingTest {
    @Autowired
    Awards awards;

    @Autowired
    Decisions decisions;

    @Autowired
    AwardExamples examples;

    @Autowired
    Calls calls;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void a_manager_decides_on_concept_notes_and_those_invited_find_their_full_application() {
        Example example = examples.conceptNotes(4);

        assertThat(awards.draft(example.round(), examples.draft(example, 2), cast.petar()))
                .isEmpty();
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();

        assertThat(jdbc.sql("""
                        select count(*) from applications.proposal
                          join calls.round on round.id = proposal.round
                         where round.call = :call and round.number = 2 and proposal.invited_at is not null
                        """)
                        .param("call", example.call().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(outcome(example.proposal(4))).as("not eligible").isEqualTo("reject");
        assertThat(acts(example)).contains("awards.drafted", "awards.decided");
        assertThat(calls.call(example.call()).stage().stage()).isNotEqualTo(Stage.DECIDED);
    }

    @Test
    void awards_enter_the_public_register_and_end_the_call() {
        Example example = examples.fullApplications(3);

        awards.draft(example.round(), examples.draft(example, 2), cast.petar());
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();

        assertThat(jdbc.sql("select amount from awards.award where call = :call")
                        .param("call", example.call().value())
                        .query(BigDecimal.class)
                        .list())
                .hasSize(2)
                .allMatch(amount -> amount.compareTo(new BigDecimal("500000")) == 0);
        assertThat(calls.call(example.call()).stage().stage()).isEqualTo(Stage.DECIDED);
    }

    @Test
    void a_decision_is_taken_once_also_by_two_clicks() {
        Example example = examples.fullApplications(2);
        awards.draft(example.round(), examples.draft(example, 1), cast.petar());
        awards.decide(example.round(), cast.vesna());

        assertThat(codes(awards.decide(example.round(), cast.vesna()))).containsExactly("awards.already-decided");
        assertThat(codes(awards.draft(example.round(), examples.draft(example, 2), cast.petar())))
                .containsExactly("awards.already-decided");
    }

    @Test
    void two_who_write_at_once_lose_nothing_and_a_manager_decides_only_what_she_read() {
        Example example = examples.conceptNotes(2);
        DecisionDraft first = examples.draft(example, 1);
        DecisionDraft second = examples.draft(example, 2);

        assertThat(decisions.save(example.round(), first, 0, cast.petar())).isEmpty();
        assertThat(decisions.save(example.round(), second, 0, cast.vesna()))
                .singleElement()
                .isInstanceOfSatisfying(
                        CannotDecide.ChangedMeanwhile.class,
                        problem -> assertThat(problem.by()).isEqualTo("Petar Nikolovski"));
        assertThat(decisions.decision(example.round()))
                .as("the first one's draft stands")
                .get()
                .extracting(decision -> decision.content().verdicts())
                .isEqualTo(first.verdicts());

        assertThat(decisions.save(example.round(), second, 1, cast.vesna())).isEmpty();
        PersonId other = examples.manager();
        assertThat(codes(decisions.decide(example.round(), 1, other))).containsExactly("awards.changed-meanwhile");
        assertThat(decisions.decision(example.round())).get().isInstanceOf(Decision.Draft.class);
        assertThat(decisions.decide(example.round(), 2, other)).isEmpty();
    }

    @Test
    void only_managers_decide_only_the_desk_writes_and_strangers_find_nothing() {
        Example example = examples.conceptNotes(2);
        DecisionDraft draft = examples.draft(example, 1);
        awards.draft(example.round(), draft, cast.petar());

        assertThatThrownBy(() -> awards.decide(example.round(), cast.petar())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.decide(example.round(), cast.agron())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.draft(example.round(), draft, cast.agron()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.draft(example.round(), draft, cast.dejan()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.draft(example.round(), draft, cast.ana()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_decided_while_something_is_missing_and_everything_missing_is_told_at_once() {
        Example example = examples.fullApplications(3);
        examples.assign(example.proposal(0), cast.elena());
        awards.draft(example.round(), DecisionDraft.EMPTY, cast.petar());

        assertThat(codes(awards.decide(example.round(), cast.vesna())))
                .containsExactly(
                        "awards.assessments-missing",
                        "awards.no-date",
                        "awards.nobody-present",
                        "awards.verdicts-open");
        assertThat(outcomes(example)).as("nothing happened").isEmpty();
    }

    @Test
    void the_envelope_holds() {
        Example example = examples.fullApplications(3);
        DecisionDraft all = examples.draft(example, 3);
        Map<ProposalId, Verdict> verdicts = new HashMap<>(all.verdicts());
        verdicts.put(example.proposal(2), Verdict.award(new BigDecimal("500000"), "Единствен во својот регион."));
        awards.draft(example.round(), all.with(verdicts), cast.petar());

        assertThat(awards.decide(example.round(), cast.vesna()))
                .singleElement()
                .isInstanceOfSatisfying(
                        CannotDecide.AboveEnvelope.class,
                        problem -> assertThat(problem.facts()).containsEntry("amount", new BigDecimal("3E+5")));
    }

    @Test
    void who_declared_a_conflict_abstains_by_himself_and_somebody_else_must_be_there_to_decide() {
        Example example = examples.conceptNotes(2);
        examples.conflict(example.applications().getFirst(), cast.jasna());
        awards.draft(example.round(), examples.draft(example, 1), cast.petar());
        assertThat(jdbc.sql("""
                        select count(*) from awards.abstention
                         where proposal = :proposal and person = :person and conflict
                        """)
                        .param("proposal", example.proposal(0).value())
                        .param("person", cast.jasna().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();

        Example other = examples.conceptNotes(2);
        examples.conflict(other.applications().getFirst(), cast.jasna());
        examples.conflict(other.applications().getFirst(), cast.agron());
        awards.draft(other.round(), examples.draft(other, 1), cast.petar());
        assertThat(codes(awards.decide(other.round(), cast.vesna()))).containsExactly("awards.all-abstain");
    }

    @Test
    void a_manager_in_conflict_with_an_applicant_does_not_decide() {
        Example example = examples.conceptNotes(2);
        var manager = cast.somebody(Role.MANAGER);
        examples.conflict(example.applications().getFirst(), manager);
        awards.draft(example.round(), examples.draft(example, 1), cast.petar());

        assertThat(codes(awards.decide(example.round(), manager))).containsExactly("awards.decider-in-conflict");
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
    }

    @Test
    void departing_from_the_order_of_the_points_needs_a_reason_on_both_sides() {
        Example example = examples.conceptNotes(3);
        DecisionDraft order = examples.draft(example, 1);
        Map<ProposalId, Verdict> departing = new HashMap<>(order.verdicts());
        departing.put(example.proposal(0), Verdict.reject(""));
        departing.put(example.proposal(1), Verdict.invite(""));
        awards.draft(example.round(), order.with(departing), cast.petar());
        assertThat(codes(awards.decide(example.round(), cast.vesna())))
                .containsExactly("awards.reason-missing", "awards.reason-missing");

        departing.put(example.proposal(0), Verdict.reject("Истиот проект веќе се финансира."));
        departing.put(example.proposal(1), Verdict.invite("Следен по ред."));
        awards.draft(example.round(), order.with(departing), cast.petar());
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
    }

    private static List<String> codes(List<? extends Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private String outcome(ProposalId proposal) {
        return jdbc.sql("select outcome from awards.decision_line where proposal = :proposal")
                .param("proposal", proposal.value())
                .query(String.class)
                .single();
    }

    private List<String> outcomes(Example example) {
        return jdbc.sql("""
                        select outcome from awards.decision_line
                          join awards.decision on decision.id = decision_line.decision
                         where decision.round = :round
                        """)
                .param("round", example.round().value())
                .query(String.class)
                .list();
    }

    private List<String> acts(Example example) {
        return jdbc.sql("select act from audit.entry where dossier_id = :call")
                .param("call", example.call().value())
                .query(String.class)
                .list();
    }
}
