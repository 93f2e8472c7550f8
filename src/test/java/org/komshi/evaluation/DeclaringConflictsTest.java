package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names before any text; a conflict bars at every door. */
@HubTest
class DeclaringConflictsTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    EvaluationExamples examples;

    @Autowired
    Evaluation evaluation;

    @Autowired
    JdbcClient jdbc;

    private Example round;
    private PersonId mira;
    private PersonId luan;

    @BeforeEach
    void three_eligible_proposals_and_two_assessors() {
        examples.atClosing();
        round = examples.conceptNotes(3);
        mira = cast.somebody(Role.ASSESSOR);
        luan = cast.somebody(Role.ASSESSOR);
        evaluation.invite(round.call(), List.of(mira, luan), cast.petar());
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void before_the_opening_there_are_no_names() {
        assertThat(hub.as(mira).get(declarations()).body())
                .contains("There are no names yet")
                .doesNotContain("Association");
    }

    @Test
    void names_are_shown_and_nothing_else() {
        evaluation.open(round.round(), cast.petar());

        assertThat(hub.as(mira).get(declarations()).body())
                .contains("Association 1 (invented)", "Association 3 (invented)")
                .doesNotContain("secret text", "Project 1", "401", "EX-");
    }

    @Test
    void everything_that_is_missing_is_said_at_once_and_a_conflict_counts_at_once() {
        evaluation.open(round.round(), cast.petar());

        SignedIn.Answer answer = hub.as(mira)
                .post(
                        declarations(),
                        "conflict." + id(0),
                        "yes",
                        "note." + id(0),
                        "My sister.",
                        "conflict." + id(1),
                        "yes");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#conflict-" + id(1), "href=\"#conflict-" + id(2), "href=\"#impartial");
        assertThat(conflicts(mira)).isEqualTo(1);
    }

    @Test
    void whoever_acts_for_an_applicant_cannot_declare_to_have_nothing_to_do_with_it() {
        evaluation.open(round.round(), cast.petar());
        jdbc.sql("""
                        insert into organisations.representation (id, organisation, person, capacity, from_at)
                        select gen_random_uuid(), applicant, :person, 'editor', '2026-01-01'
                          from applications.application where id = :application
                        """)
                .param("person", mira.value())
                .param("application", round.application(0).value())
                .update();

        assertThat(evaluation.declare(round.call(), Map.of(), mira)).hasSize(1);
        assertThat(evaluation.declare(round.call(), Map.of(round.application(0), "I work there."), mira))
                .isEmpty();
    }

    @Test
    void a_conflict_bars_the_assignment_the_list_the_page_and_every_act() {
        Task barred = assignedToBothThenConflictOf(mira);
        SignedIn hers = hub.as(mira);
        String page = "/assess/assessments/" + barred.assessment().value();

        assertThat(hers.get("/assess").body())
                .contains("0 of 2 assessments submitted")
                .doesNotContain("Association 1 (invented)");
        assertThat(hers.get(page).status()).isEqualTo(404);
        assertThat(hers.post(page, "comment", "x").status()).isEqualTo(404);
        assertThat(hers.post(page + "/submission", "comment", "x").status()).isEqualTo(404);
        assertThat(hers.get(page + "/conflict").status()).isEqualTo(404);
        assertThat(hers.get("/desk/proposals/" + barred.proposal().value() + "/assessments")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(evaluation.tasks(round.round())).doesNotContain(barred);
    }

    @Test
    void a_conflict_bars_also_whoever_reads_at_the_desk() {
        evaluation.open(round.round(), cast.petar());
        PersonId both = cast.somebody(Role.ASSESSOR, Role.COMMITTEE);
        evaluation.invite(round.call(), List.of(both), cast.petar());
        String page = "/desk/proposals/" + round.proposal(0).value() + "/assessments";
        assertThat(hub.as(both).get(page).status()).isEqualTo(200);

        evaluation.declare(round.call(), Map.of(round.application(0), "My sister."), both);

        assertThat(hub.as(both).get(page).status()).isEqualTo(404);
    }

    @Test
    void a_conflict_found_later_cancels_the_assessment_tells_the_officer_and_asks_why_first() {
        Task found = assigned();
        SignedIn hers = hub.as(mira);
        String page = "/assess/assessments/" + found.assessment().value() + "/conflict";

        assertThat(hers.get(page).body()).contains("is cancelled", "You cannot take it back.");
        assertThat(hers.post(page, "note", " ").status()).isEqualTo(422);
        assertThat(hers.post(page, "note", "I know the author.").location()).endsWith("/assess?said=conflict");
        assertThat(hers.get("/assess?said=conflict").body()).contains("Your conflict of interest is noted");
        assertThat(hers.get(page).status()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select count(*) from mail.message where template = 'evaluation.conflict' and body like :reference")
                        .param("reference", "%" + reference(found) + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_conflict_declared_by_mistake_is_lifted_with_a_reason_and_declared_anew() {
        Task found = assignedToBothThenConflictOf(mira);
        SignedIn officer = hub.as(cast.somebody(Role.OFFICER));
        String register = "/desk/calls/" + round.call().value() + "/conflicts";
        String lifting = register + "/" + id(0) + "/" + mira.value() + "/lifting";
        assertThat(officer.get(register).body()).contains("My sister.", lifting);

        assertThat(officer.post(lifting, "why", " ").status()).isEqualTo(422);
        assertThat(officer.post(lifting, "why", "x".repeat(4001)).status()).isEqualTo(422);
        assertThat(officer.post(lifting, "why", "It was another association of that name.")
                        .location())
                .endsWith("/conflicts?said=lifted");

        assertThat(officer.get(register).body())
                .contains("My sister.", "It was another association of that name.", "lifted")
                .doesNotContain(lifting);
        assertThat(officer.post(lifting, "why", "Twice.").status()).isEqualTo(404);
        assertThat(conflicts(mira)).isZero();
        String mine = "/assess/assessments/" + found.assessment().value();
        assertThat(hub.as(mira).get(mine).status())
                .as("nothing is shown before she declares")
                .isEqualTo(404);
        assertThat(hub.as(mira).get("/assess").body()).contains(declarations());
        assertThat(evaluation.declare(round.call(), Map.of(), mira)).isEmpty();
        assertThat(hub.as(mira).get(mine).status())
                .as("what was cancelled stays so")
                .isEqualTo(404);
        assertThat(jdbc.sql("""
                        select count(*) from mail.message
                         where template = 'evaluation.conflict-lifted' and body like '%another association%'
                           and recipient = (select email from identity.person where id = :mira)
                        """)
                        .param("mira", mira.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(officer.get("/desk/dossiers/call/" + round.call().value()).body())
                .contains("lifted a conflict of interest");
    }

    @Test
    void a_conflict_is_lifted_by_nobody_else_and_not_where_the_person_acts_for_the_applicant() {
        assignedToBothThenConflictOf(mira);
        String register = "/desk/calls/" + round.call().value() + "/conflicts";
        String lifting = register + "/" + id(0) + "/" + mira.value() + "/lifting";

        for (PersonId other : List.of(mira, luan, cast.agron(), cast.ana(), cast.dejan())) {
            assertThat(hub.as(other).post(lifting, "why", "I say so.").status()).isGreaterThanOrEqualTo(400);
        }
        assertThat(hub.as(cast.dejan()).get(register).body())
                .contains("My sister.")
                .doesNotContain(lifting);
        assertThat(hub.as(cast.agron()).get(register).status()).isEqualTo(404);
        PersonId both = cast.somebody(Role.ASSESSOR, Role.OFFICER);
        evaluation.invite(round.call(), List.of(both), cast.petar());
        evaluation.declare(round.call(), Map.of(round.application(1), "My own."), both);
        assertThat(hub.as(both).get(register).body()).contains("My sister.").doesNotContain("My own.");
        assertThat(hub.as(both)
                        .post(register + "/" + id(1) + "/" + both.value() + "/lifting", "why", "Mine.")
                        .status())
                .as("one's own")
                .isEqualTo(404);

        jdbc.sql("""
                        insert into organisations.representation (id, organisation, person, capacity, from_at)
                        select gen_random_uuid(), applicant, :person, 'editor', '2026-01-01'
                          from applications.application where id = :application
                        """)
                .param("person", mira.value())
                .param("application", round.application(0).value())
                .update();
        SignedIn.Answer refused = hub.as(cast.somebody(Role.OFFICER)).post(lifting, "why", "By mistake.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("It cannot be lifted").contains("By mistake.");
        assertThat(conflicts(mira)).isEqualTo(1);
    }

    @Test
    void somebody_who_was_not_asked_finds_nothing() {
        evaluation.open(round.round(), cast.petar());

        assertThat(hub.as(cast.somebody(Role.ASSESSOR)).get(declarations()).status())
                .isEqualTo(404);
        assertThat(hub.as(cast.ana()).get("/assess").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void whoever_was_taken_off_finds_nothing_more() {
        Task task = assigned();
        String address = "/desk/calls/" + round.call().value() + "/assessors/" + mira.value() + "/removal";

        assertThat(hub.as(cast.petar()).get(address).status()).isEqualTo(200);
        assertThat(hub.as(cast.petar()).post(address).status()).isEqualTo(303);

        assertThat(hub.as(mira)
                        .get("/assess/assessments/" + task.assessment().value())
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(mira).get(declarations()).status()).isEqualTo(404);
    }

    private Task assigned() {
        evaluation.open(round.round(), cast.petar());
        round.proposals()
                .forEach(proposal -> evaluation.checkAndConclude(round.round(), proposal, Map.of(), cast.petar()));
        evaluation.declare(round.call(), Map.of(), mira);
        evaluation.declare(round.call(), Map.of(), luan);
        assertThat(evaluation.assign(round.round(), 2, EvaluationExamples.DUE, cast.petar()))
                .isEmpty();
        return evaluation.tasks(round.round()).stream()
                .filter(task -> task.assessor().equals(mira) && task.proposal().equals(round.proposal(0)))
                .findFirst()
                .orElseThrow();
    }

    private Task assignedToBothThenConflictOf(PersonId assessor) {
        Task task = assigned();
        hub.as(assessor).post("/assess/assessments/" + task.assessment().value() + "/conflict", "note", "My sister.");
        return task;
    }

    private String reference(Task task) {
        return jdbc.sql("select reference from applications.application where id = :id")
                .param(
                        "id",
                        round.application(round.proposals().indexOf(task.proposal()))
                                .value())
                .query(String.class)
                .single();
    }

    private String declarations() {
        return "/assess/calls/" + round.call().value() + "/declarations";
    }

    private String id(int at) {
        return round.application(at).value().toString();
    }

    private int conflicts(PersonId person) {
        return jdbc.sql("select count(*) from evaluation.declaration where person = :person and conflict")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
