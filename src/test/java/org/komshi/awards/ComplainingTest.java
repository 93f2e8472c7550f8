package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.jobs.Jobs;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who does not agree can say so in time, and is answered by somebody who had no part in the decision. */
@HubTest
class ComplainingTest {
    private static final Instant LAST_MOMENT = Instant.parse("2027-04-28T21:59:59.999Z");
    private static final Instant TOO_LATE = Instant.parse("2027-04-28T22:00:00Z");

    @Autowired
    Awards awards;

    @Autowired
    AwardExamples examples;

    @Autowired
    Jobs jobs;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    JdbcClient jdbc;

    private Example example;
    private LetterId letter;
    private PersonId applicant;

    @BeforeEach
    void a_round_is_decided_and_the_letters_are_out() {
        example = examples.decided(2, 1, awards);
        examples.at(LettersTest.SENT);
        jobs.finishNow(awards.sendLetters(example.round(), cast.petar()).orElseThrow());
        letter = awards.letter(example.proposal(1)).orElseThrow();
        applicant = example.applicants().get(1);
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void in_the_last_moment_it_is_taken_and_acknowledged_by_mail() {
        examples.at(LAST_MOMENT);

        assertThat(awards.complain(letter, applicant, "Критериумот 3 е оценет погрешно."))
                .isEmpty();

        assertThat(mails("awards.complaint-received")).isEqualTo(1);
        assertThat(hub.as(applicant).get("/my/letters/" + letter.value()).body())
                .contains("Критериумот 3 е оценет погрешно.");
        assertThat(codes(awards.complain(letter, applicant, "Уште нешто.")))
                .containsExactly("awards.complaint-already-written");
    }

    @Test
    void when_the_period_is_over_it_is_refused_and_says_since_when() {
        examples.at(TOO_LATE);

        assertThat(codes(awards.complain(letter, applicant, "Предоцна."))).containsExactly("awards.complaint-too-late");
        assertThat(hub.as(applicant).get("/my/letters/" + letter.value()).body())
                .doesNotContain("<textarea");
    }

    @Test
    void an_editor_reads_but_does_not_complain_and_strangers_find_nothing() {
        PersonId editor = examples.editor(example, 1);

        assertThat(codes(awards.complain(letter, editor, "Не се согласуваме.")))
                .containsExactly("awards.complaint-not-legal-representative");
        assertThatThrownBy(() -> awards.complain(letter, cast.ana(), "Туѓо.")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.complain(letter, cast.vesna(), "Туѓо.")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refused_complaint_keeps_its_text() {
        SignedIn browser = hub.as(applicant);
        String tooLong = "а".repeat(8001);

        SignedIn.Answer refused = browser.post("/my/letters/" + letter.value() + "/complaint", "text", tooLong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(tooLong).contains("text-problem");
        assertThat(browser.post("/my/letters/" + letter.value() + "/complaint", "text", " \u200B ")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void somebody_without_a_part_in_the_decision_answers_and_the_applicant_gets_a_mail() {
        ComplaintId complaint = complained();
        PersonId manager = cast.somebody(Role.MANAGER);

        assertThat(awards.answer(complaint, manager, true, "Во право сте: критериумот беше погрешно собран."))
                .isEmpty();

        assertThat(mails("awards.complaint-upheld")).isEqualTo(1);
        assertThat(hub.as(applicant).get("/my/letters/" + letter.value()).body())
                .contains("критериумот беше погрешно собран");
        assertThat(codes(awards.answer(complaint, manager, false, "Сепак не.")))
                .containsExactly("awards.answer-already");
    }

    @Test
    void who_decided_sat_or_assessed_does_not_answer() {
        ComplaintId complaint = complained();

        assertThat(codes(awards.answer(complaint, cast.vesna(), false, "Не.")))
                .containsExactly("awards.answer-took-the-decision");
        PersonId member = withRole(cast.agron());
        assertThat(codes(awards.answer(complaint, member, false, "Не.")))
                .containsExactly("awards.answer-sat-in-the-committee");
        PersonId assessor = withRole(cast.mira());
        assertThat(codes(awards.answer(complaint, assessor, false, "Не."))).containsExactly("awards.answer-assessed");
        assertThatThrownBy(() -> awards.answer(complaint, cast.dejan(), false, "Не."))
                .as("the auditor only reads")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.answer(complaint, cast.ana(), false, "Не."))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_desk_reads_it_says_why_one_does_not_answer_and_keeps_an_answer_that_is_refused() {
        ComplaintId complaint = complained();
        String address = "/desk/complaints/" + complaint.value();

        assertThat(hub.as(cast.vesna()).get(address).body())
                .contains("Критериумот 3")
                .contains("Vi ste doneli ovu odluku.")
                .doesNotContain("<textarea");
        SignedIn petar = hub.as(cast.petar());
        SignedIn.Answer refused = petar.post(address, "answer", "Објаснување.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Објаснување.");
        assertThat(petar.post(address, "answer", "Објаснување.", "outcome", "rejected")
                        .location())
                .isEqualTo(address);
        assertThat(hub.as(cast.dejan())
                        .get("/desk/calls/" + example.call().value() + "/complaints")
                        .body())
                .contains(address);
        assertThat(hub.as(cast.agron()).get(address).status()).isEqualTo(404);
        assertThat(hub.as(applicant).get(address).status()).isEqualTo(404);
    }

    private ComplaintId complained() {
        assertThat(awards.complain(letter, applicant, "Критериумот 3 е оценет погрешно."))
                .isEmpty();
        return awards.complaint(letter).orElseThrow();
    }

    /** The same person, who is also an officer of this one call. */
    private PersonId withRole(PersonId person) {
        jdbc.sql("""
                        insert into identity.role (id, person, role, scope, scope_id, from_at, given_at)
                        values (gen_random_uuid(), :person, 'officer', 'call', :call, '2020-01-01T00:00Z', '2020-01-01T00:00Z')
                        """)
                .param("person", person.value())
                .param("call", example.call().value().toString())
                .update();
        return person;
    }

    private int mails(String template) {
        return jdbc.sql("""
                        select count(*) from mail.message
                          join identity.person on person.email = message.recipient
                         where message.template = :template and person.id = :person
                        """)
                .param("template", template)
                .param("person", applicant.value())
                .query(Integer.class)
                .single();
    }

    private static List<String> codes(List<? extends Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
