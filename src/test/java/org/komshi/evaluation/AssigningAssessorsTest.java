package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.ApplicationId;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class AssigningAssessorsTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    EvaluationExamples examples;

    @Autowired
    Evaluation evaluation;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Example round;
    private SignedIn officer;
    private List<PersonId> assessors;

    @BeforeEach
    void four_eligible_proposals_and_three_assessors() {
        examples.atClosing();
        round = examples.conceptNotes(4);
        officer = hub.as(cast.somebody(Role.OFFICER));
        evaluation.open(round.round(), cast.petar());
        round.proposals()
                .forEach(proposal -> evaluation.checkAndConclude(round.round(), proposal, Map.of(), cast.petar()));
        assessors = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
        evaluation.invite(round.call(), assessors, cast.petar());
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void only_those_who_declared_are_given_something() {
        declare(0, Map.of());
        declare(1, Map.of());

        assertThat(confirm("2", fingerprint()).status()).isEqualTo(303);

        assertThat(evaluation.tasks(round.round()))
                .hasSize(8)
                .noneMatch(task -> task.assessor().equals(assessors.get(2)));
        assertThat(mailsTo(assessors.get(0))).contains("evaluation.invited", "evaluation.assigned");
    }

    @Test
    void the_plan_is_shown_before_anything_happens() {
        assessors.forEach(assessor -> evaluation.declare(round.call(), Map.of(), assessor));

        assertThat(officer.get(round.desk("assignment?wanted=3")).body()).contains("12 assessments are given out");
        assertThat(evaluation.tasks(round.round())).isEmpty();
    }

    @Test
    void where_it_is_impossible_the_proposals_that_lack_assessors_are_named() {
        declare(0, Map.of());
        declare(1, Map.of(round.application(2), "A cousin."));

        String page = officer.get(round.desk("assignment")).body();
        SignedIn.Answer answer = confirm("2", "");

        assertThat(page).contains("1 proposal cannot get enough", "Association 3 (invented): lacks 1 assessor");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(evaluation.tasks(round.round())).isEmpty();
    }

    @Test
    void a_declaration_since_the_plan_was_shown_asks_to_look_again() {
        assessors.forEach(assessor -> evaluation.declare(round.call(), Map.of(), assessor));
        String shown = fingerprint();
        PersonId fourth = cast.somebody(Role.ASSESSOR);
        evaluation.invite(round.call(), List.of(fourth), cast.petar());
        evaluation.declare(round.call(), Map.of(), fourth);

        SignedIn.Answer answer = confirm("2", shown);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Something changed since the plan was shown");
    }

    @Test
    void a_date_is_needed_and_lies_ahead() {
        assessors.forEach(assessor -> evaluation.declare(round.call(), Map.of(), assessor));
        String shown = fingerprint();

        assertThat(officer.post(round.desk("assignment"), "wanted", "2", "plan", shown, "due", "soon")
                        .body())
                .contains("href=\"#due\"");
        assertThat(officer.post(round.desk("assignment"), "wanted", "2", "plan", shown, "due", "2026-01-01T12:00")
                        .status())
                .isEqualTo(422);
        assertThat(officer.post(round.desk("assignment"), "wanted", "many", "plan", shown, "due", "2027-04-01T12:00")
                        .body())
                .contains("href=\"#wanted\"");
    }

    @Test
    void one_is_replaced_added_and_taken_off_by_hand_but_never_one_with_a_conflict() {
        declare(0, Map.of());
        declare(1, Map.of());
        declare(2, Map.of(round.application(0), "A cousin."));
        evaluation.assign(round.round(), 1, EvaluationExamples.DUE, cast.petar());
        Task task = task(0);
        PersonId other = assessors.get(0).equals(task.assessor()) ? assessors.get(1) : assessors.get(0);
        String proposal = "/desk/proposals/" + round.proposal(0).value() + "/assessors";

        assertThat(officer.post(proposal, "assessor", assessors.get(2).value().toString())
                        .status())
                .as("a conflict")
                .isEqualTo(422);
        assertThat(officer.post(proposal).status()).as("nobody chosen").isEqualTo(422);
        assertThat(officer.post(
                                "/desk/assessments/" + task.assessment().value() + "/replacement",
                                "assessor",
                                other.value().toString())
                        .status())
                .isEqualTo(303);
        assertThat(task(0).assessor()).isEqualTo(other);
        assertThat(officer.post(proposal, "assessor", task.assessor().value().toString())
                        .status())
                .isEqualTo(303);
        assertThat(officer.get("/desk/assessments/" + task(0).assessment().value() + "/cancellation")
                        .status())
                .isEqualTo(200);
        officer.post("/desk/assessments/" + task(0).assessment().value() + "/cancellation");
        assertThat(evaluation.tasks(round.round()).stream()
                        .filter(one -> one.proposal().equals(round.proposal(0))))
                .hasSize(1);
    }

    @Test
    void a_new_mail_address_becomes_an_assessor_of_this_call_alone() {
        String email = "drita-" + round.call().value() + "@example.org";
        String address = "/desk/calls/" + round.call().value() + "/assessors/invitations";

        assertThat(officer.post(address, "email", "drita at example", "name", "Drita")
                        .body())
                .contains("href=\"#email\"", "drita at example");
        assertThat(officer.post(address, "email", email, "name", "").body()).contains("href=\"#name\"");
        assertThat(officer.post(address, "email", email, "name", "Drita Leka", "language", "sq")
                        .status())
                .isEqualTo(303);

        PersonId drita = people.byEmail(email).orElseThrow().id();
        assertThat(mailsTo(drita)).containsExactly("evaluation.invited");
        assertThat(hub.as(drita)
                        .get("/assess/calls/" + round.call().value() + "/declarations")
                        .body())
                .contains("Association 1 (invented)");
        assertThat(jdbc.sql("select scope from identity.role where person = :person")
                        .param("person", drita.value())
                        .query(String.class)
                        .list())
                .containsExactly("call");
    }

    @Test
    void somebody_else_may_not() {
        SignedIn auditor = hub.as(cast.dejan());

        assertThat(auditor.get(round.desk("assignment")).status()).isEqualTo(200);
        assertThat(auditor.post(round.desk("assignment"), "wanted", "2").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.agron()).get(round.desk("assignment")).status()).isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.somebody(org.komshi.identity.Scope.country("AL"), Role.OFFICER))
                        .get(round.desk("assignment"))
                        .status())
                .isEqualTo(404);
    }

    private void declare(int assessor, Map<ApplicationId, String> conflicts) {
        assertThat(evaluation.declare(round.call(), conflicts, assessors.get(assessor)))
                .isEmpty();
    }

    private SignedIn.Answer confirm(String wanted, String plan) {
        return officer.post(round.desk("assignment"), "wanted", wanted, "plan", plan, "due", "2027-04-01T12:00");
    }

    private String fingerprint() {
        Matcher plan = Pattern.compile("name=\"plan\" value=\"([^\"]+)\"")
                .matcher(officer.get(round.desk("assignment")).body());
        assertThat(plan.find()).isTrue();
        return plan.group(1);
    }

    private Task task(int proposal) {
        return evaluation.tasks(round.round()).stream()
                .filter(task -> task.proposal().equals(round.proposal(proposal)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mailsTo(PersonId person) {
        return jdbc.sql("select template from mail.message where recipient = :email order by queued_at, id")
                .param("email", people.person(person).email())
                .query(String.class)
                .list();
    }
}
