package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.SignedIn.Answer;
import org.komshi.applications.Applications;
import org.komshi.applications.Applying;
import org.komshi.applications.Applying.Drafted;
import org.komshi.applications.CannotMove;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Attendance;
import org.komshi.awards.Awards;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.Verdict;
import org.komshi.calls.CallExamples;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.komshi.problems.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** A call in two grant lines from the first draft to the awards. */
@HubTest
class ApplyingInAGrantLineTest {
    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Awards awards;

    @Autowired
    Doors doors;

    @Autowired
    HubClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    CallView call;

    @BeforeEach
    void a_call_with_two_lines_is_open() {
        call = applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"), CallExamples.rulesWithLots());
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void whoever_applies_chooses_a_line_and_may_choose_another_while_it_is_a_draft() {
        PersonId ana = cast.somebody();
        String organisation = cast.organisationOf(ana).value().toString();
        SignedIn tab = hub.as(ana);

        assertThat(tab.get("/my/applications/new?call=" + call.slug()).body()).contains("A · Youth", "B · Streets");
        Answer without = tab.post("/my/applications", "call", call.slug(), "organisation", organisation, "lot", "Z");
        Answer begun = tab.post("/my/applications", "call", call.slug(), "organisation", organisation, "lot", "A");

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("No grant line is chosen.").contains("id=\"lot-problem\"");
        String application = begun.location().replace(hub.address(), "");
        assertThat(tab.get(application).body()).contains("A · Youth").contains(application + "/lot");
        assertThat(tab.post(application + "/lot", "lot", "Q").status()).isEqualTo(422);
        assertThat(tab.post(application + "/lot", "lot", "B").location()).endsWith(application);
        assertThat(tab.get(application).body()).contains("B · Streets");
        assertThat(hub.as(cast.somebody())
                        .post(application + "/lot", "lot", "A")
                        .status())
                .as("a stranger")
                .isEqualTo(404);
    }

    @Test
    void the_largest_grant_is_the_lines_and_the_line_stands_in_what_was_submitted() {
        Drafted drafted = applying.draft(call);
        doors.write(drafted.proposal(), drafted.representative(), "Lamps", "300000");
        assertThat(applications.content(drafted.proposal()).problems()).isEmpty();

        assertThat(applications.move(drafted.application(), drafted.representative(), "B"))
                .isEmpty();
        assertThat(applications.content(drafted.proposal()).problems())
                .as("line B gives 200,000 at most")
                .hasSize(1);
        doors.write(drafted.proposal(), drafted.representative(), "Lamps", "200000");
        applying.submitted(drafted);

        assertThat(applications.move(drafted.application(), drafted.representative(), "A"))
                .containsInstanceOf(CannotMove.NoLongerDraft.class);
        Answer file = hub.as(drafted.representative())
                .get("/my/proposals/" + drafted.proposal().value() + "/canonical.json");
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("\"lot\":{\"code\":\"B\"");
    }

    @Test
    void each_line_is_ranked_by_itself_and_paid_from_its_own_sum() {
        List<Drafted> applicants = doors.apply(call, 4);
        List<ProposalId> notes = submittedAgain(applicants);
        assessed(1, notes);
        Ranking concepts = evaluation.ranking(Doors.round(call, 1));

        assertThat(concepts.groups()).hasSize(2);
        assertThat(concepts.groups().get(1).lines())
                .as("the two of line B begin with the first place")
                .extracting(line -> line.place().orElseThrow())
                .containsExactly(1, 2);

        Scope here = Scope.call(call.id().value());
        var by = new Doors.Deciding(cast.somebody(here, Role.COMMITTEE), cast.somebody(here, Role.MANAGER));
        doors.decideAndSend(call, 1, all(notes, Verdict.invite("")), by);
        clock.set(call.round(2).period().orElseThrow().opensAt().plusSeconds(60));
        List<ProposalId> full = applicants.stream()
                .map(one -> doors.submitFull(one, "Project", applicants.indexOf(one) < 2 ? "600000" : "200000"))
                .toList();
        assessed(2, full);

        Map<ProposalId, Verdict> verdicts = new HashMap<>();
        full.forEach(one -> verdicts.put(
                one, Verdict.award(new BigDecimal(full.indexOf(one) < 2 ? "600000" : "200000"), "Because.")));
        assertThat(decide(verdicts, by)).isEmpty();
        assertThat(hub.as(by.manager())
                        .get("/desk/calls/" + call.id().value() + "/rounds/2/ranking")
                        .body())
                .contains("A · Youth")
                .contains("Sum of the line: 1,200,000");
    }

    @Test
    void awards_above_the_sum_of_a_line_are_refused_though_the_call_has_enough() {
        List<Drafted> applicants = doors.apply(call, 3);
        List<ProposalId> notes = applicants.stream().map(Drafted::proposal).toList();
        assessed(1, notes);
        Scope here = Scope.call(call.id().value());
        var by = new Doors.Deciding(cast.somebody(here, Role.COMMITTEE), cast.somebody(here, Role.MANAGER));
        doors.decideAndSend(call, 1, all(notes, Verdict.invite("")), by);
        clock.set(call.round(2).period().orElseThrow().opensAt().plusSeconds(60));
        List<ProposalId> full = applicants.stream()
                .map(one -> doors.submitFull(one, "Project", "500000"))
                .toList();
        assessed(2, full);

        assertThat(decide(all(full, Verdict.award(new BigDecimal("500000"), "Because.")), by))
                .extracting(Problem::code)
                .containsExactly("awards.above-lot");
    }

    /** The last two are withdrawn, opened again, moved to line B and submitted once more. */
    private List<ProposalId> submittedAgain(List<Drafted> applicants) {
        for (Drafted one : applicants.subList(2, 4)) {
            applications.withdraw(one.proposal(), one.representative(), "The other line fits better.");
            applications.reopen(one.proposal(), one.representative());
            assertThat(applications.move(one.application(), one.representative(), "B"))
                    .isEmpty();
            doors.write(one.proposal(), one.representative(), "In line B", "200000");
            applying.submitted(one);
        }
        return applicants.stream().map(Drafted::proposal).toList();
    }

    private void assessed(int round, List<ProposalId> proposals) {
        doors.openAndCheck(call, round, proposals, Set.of());
        if (round == 1) {
            List<PersonId> assessors = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
            doors.askToAssess(call, assessors);
            assessors.forEach(assessor -> doors.declare(call, assessor, Map.of()));
        }
        doors.assign(call, round);
        doors.assess(call, round, proposal -> 25 - proposals.indexOf(proposal));
        clock.set(call.round(round).closesAt().orElseThrow().plusSeconds(86_400L * (round == 1 ? 40 : 60)));
    }

    private List<? extends Problem> decide(Map<ProposalId, Verdict> verdicts, Doors.Deciding by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), call.zone());
        var draft = new DecisionDraft(
                Optional.of(today), "Minutes", Map.of(by.member(), Attendance.PRESENT), List.of(), verdicts);
        assertThat(awards.draft(Doors.round(call, 2), draft, cast.petar())).isEmpty();
        return awards.decide(Doors.round(call, 2), by.manager());
    }

    private static Map<ProposalId, Verdict> all(List<ProposalId> proposals, Verdict verdict) {
        Map<ProposalId, Verdict> verdicts = new HashMap<>();
        proposals.forEach(one -> verdicts.put(one, verdict));
        return verdicts;
    }
}
