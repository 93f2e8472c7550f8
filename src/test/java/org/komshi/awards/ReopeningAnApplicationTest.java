package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.ProposalId;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.awards.reopenings.Reopenings;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.jobs.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint that was upheld opens one application again: others judge it, and everything old is kept. */
@HubTest
class ReopeningAnApplicationTest {
    @Autowired
    Awards awards;

    @Autowired
    AwardExamples examples;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Jobs jobs;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void others_assess_it_and_the_applicant_is_invited_while_ranking_and_first_letter_stay() {
        Example example = decided();
        PersonId elena = cast.somebody(Role.ASSESSOR);
        assertThat(evaluation.invite(example.call(), List.of(elena), cast.petar()))
                .isEmpty();
        assertThat(evaluation.declare(example.call(), Map.of(), elena)).isEmpty();
        Ranking before = evaluation.ranking(example.round());
        String address = reopened(example, 1);
        SignedIn petar = hub.as(cast.petar());

        assertThat(petar.get(address).body())
                .as("who assessed before is not asked again")
                .contains(elena.value().toString())
                .doesNotContain(cast.mira().value().toString());
        assertThat(petar.post(address + "/assessors", "due", "2027-05-10").status())
                .isEqualTo(422);
        assertThat(petar.post(address + "/assessors", "assessors", elena.value().toString(), "due", "2027-05-10")
                        .location())
                .isEqualTo(address);
        assertThat(decide(hub.as(cast.vesna()), address, "grant", false).status())
                .as("before the new assessment is there")
                .isEqualTo(422);
        assess(example, elena);

        SignedIn vesna = hub.as(cast.vesna());
        assertThat(vesna.get(address).body()).contains("Нови примери од место.");
        assertThat(decide(hub.as(cast.petar()), address, "grant", false).status())
                .as("an officer does not decide")
                .isEqualTo(404);
        assertThat(decide(vesna, address, "grant", false).body())
                .as("the letter is read first")
                .contains("Вашиот приговор е усвоен")
                .contains("name=\"confirmed\"");
        for (int click = 0; click < 2; click++) {
            assertThat(decide(vesna, address, "grant", true).location()).isEqualTo(address);
        }

        PersonId applicant = example.applicants().get(1);
        assertThat(jdbc.sql("select count(*) from awards.letter where proposal = :proposal")
                        .param("proposal", example.proposal(1).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(mails(applicant, "awards.letter")).isEqualTo(2);
        assertThat(mails(example.applicants().get(2), "awards.letter"))
                .as("nobody else gets a letter")
                .isEqualTo(1);
        LetterId letter = awards.letter(example.proposal(1)).orElseThrow();
        assertThat(hub.as(applicant).get("/my/letters/" + letter.value()).body())
                .contains("Нови примери од место.")
                .contains("Одново оценето.");
        assertThat(evaluation.ranking(example.round()))
                .as("the ranking of the round")
                .isEqualTo(before);
        assertThat(invited(example, 1)).isTrue();
        assertThat(jdbc.sql("select outcome from awards.decision_line where proposal = :proposal")
                        .param("proposal", example.proposal(1).value())
                        .query(String.class)
                        .single())
                .as("the first decision")
                .isEqualTo("reject");
        assertThat(hub.as(cast.dejan()).get(supplement(example.proposal(1))).body())
                .contains("Одново оценето.");
    }

    @Test
    void who_did_not_pass_the_checks_is_checked_by_somebody_else_and_reads_the_reason() {
        Example example = decided();
        int late = example.proposals().size() - 1;
        String address = reopened(example, late);
        PersonId other = cast.somebody(Role.OFFICER);

        assertThat(check(hub.as(cast.petar()), address, example, "met").status())
                .as("checked it before")
                .isEqualTo(422);
        assertThat(hub.as(other)
                        .post(address + "/check", "outcome-registered", "not-met")
                        .status())
                .as("not everything is answered")
                .isEqualTo(422);
        assertThat(check(hub.as(other), address, example, "not-met").location()).isEqualTo(address);
        assertThat(check(hub.as(cast.somebody(Role.OFFICER)), address, example, "met")
                        .status())
                .as("checked once")
                .isEqualTo(422);

        SignedIn vesna = hub.as(cast.vesna());
        assertThat(decide(vesna, address, "grant", true).status()).isEqualTo(422);
        assertThat(decide(vesna, address, "reject", true).location()).isEqualTo(address);
        LetterId letter = awards.letter(example.proposal(late)).orElseThrow();
        assertThat(hub.as(example.applicants().get(late))
                        .get("/my/letters/" + letter.value())
                        .body())
                .contains("E2");
        assertThat(jdbc.sql("select eligible from evaluation.check_conclusion where proposal = :proposal")
                        .param("proposal", example.proposal(late).value())
                        .query(Boolean.class)
                        .single())
                .as("the first check is kept")
                .isFalse();
    }

    @Test
    void only_an_upheld_complaint_opens_it_and_only_once() {
        Example example = decided();
        ComplaintId complaint = complained(example, 1);
        SignedIn petar = hub.as(cast.petar());
        String address = "/desk/complaints/" + complaint.value() + "/reopening";

        assertThat(petar.post(address, "reason", "Правилото 3.2.").status()).isEqualTo(422);
        assertThat(awards.answer(complaint, cast.somebody(Role.MANAGER), true, "Во право сте."))
                .isEmpty();
        assertThat(petar.get("/desk/complaints/" + complaint.value()).body()).contains(address);
        assertThat(petar.post(address, "reason", " ").status()).isEqualTo(422);
        String open = petar.post(address, "reason", "Правилото 3.2.").location();
        assertThat(petar.post(address, "reason", "Правилото 3.2.").location()).isEqualTo(open);
        assertThat(hub.as(cast.dejan()).get(open).status())
                .as("the auditor reads")
                .isEqualTo(200);
        assertThat(hub.as(cast.dejan()).post(address, "reason", "Не.").status()).isEqualTo(404);
        assertThat(hub.as(example.applicants().get(1)).get(open).status()).isEqualTo(404);
        assertThat(hub.as(example.applicants().get(1)).get("/my").body())
                .as("the applicant is told")
                .contains("looked at again");
    }

    @Test
    void what_was_granted_is_not_opened_again_and_a_conflict_bars() {
        Example example = decided();
        ComplaintId granted = complained(example, 0);
        awards.answer(granted, cast.somebody(Role.MANAGER), true, "Во право сте.");
        assertThat(hub.as(cast.petar())
                        .post("/desk/complaints/" + granted.value() + "/reopening", "reason", "Друг износ.")
                        .status())
                .isEqualTo(422);

        String address = reopened(example, 1);
        PersonId other = cast.somebody(Role.OFFICER);
        examples.conflict(example.applications().get(1), other);
        assertThat(hub.as(other)
                        .post(
                                address + "/assessors",
                                "assessors",
                                cast.mira().value().toString(),
                                "due",
                                "2027-05-10")
                        .status())
                .isEqualTo(404);
    }

    private Example decided() {
        Example example = examples.conceptNotes(3);
        awards.draft(example.round(), examples.draft(example, 1), cast.petar());
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
        examples.at(LettersTest.SENT);
        jobs.finishNow(awards.sendLetters(example.round(), cast.petar()).orElseThrow());
        return example;
    }

    private ComplaintId complained(Example example, int at) {
        LetterId letter = awards.letter(example.proposal(at)).orElseThrow();
        assertThat(awards.complain(letter, example.applicants().get(at), "Правилото 3.2 не е почитувано."))
                .isEmpty();
        return awards.complaint(letter).orElseThrow();
    }

    private String reopened(Example example, int at) {
        ComplaintId complaint = complained(example, at);
        assertThat(awards.answer(complaint, cast.somebody(Role.MANAGER), true, "Во право сте."))
                .isEmpty();
        assertThat(reopenings.open(complaint, "Правилото 3.2 не е почитувано.", cast.petar()))
                .isEmpty();
        return "/desk/reopenings/" + reopenings.of(complaint).orElseThrow();
    }

    private void assess(Example example, PersonId assessor) {
        AssessmentId assessment = new AssessmentId(
                jdbc.sql("select id from evaluation.assessment where assessor = :person and reopening is not null")
                        .param("person", assessor.value())
                        .query(UUID.class)
                        .single());
        List<Mark> marks = evaluation.ranking(example.round()).grid().criteria().stream()
                .map(criterion -> Mark.of(criterion.id(), BigDecimal.valueOf(5), "Нови примери од место."))
                .toList();
        assertThat(evaluation.submit(assessment, marks, "Многу добра основа.", assessor))
                .isEmpty();
    }

    private SignedIn.Answer check(SignedIn by, String address, Example example, String registered) {
        List<String> fields = new java.util.ArrayList<>();
        evaluation.checklist(example.round()).items().forEach(item -> {
            boolean first = item.id().equals("registered");
            fields.addAll(List.of("outcome-" + item.id(), first ? registered : "met"));
            fields.addAll(List.of("code-" + item.id(), first && registered.equals("not-met") ? "E2" : ""));
        });
        return by.post(address + "/check", fields.toArray(String[]::new));
    }

    private SignedIn.Answer decide(SignedIn by, String address, String outcome, boolean confirmed) {
        return by.post(
                address + "/decision",
                "metOn",
                LettersTest.SENT.toString().substring(0, 10),
                "members",
                cast.agron().value().toString(),
                "outcome",
                outcome,
                "why",
                "Одново оценето.",
                confirmed ? "confirmed" : "unconfirmed",
                "yes");
    }

    private boolean invited(Example example, int at) {
        return jdbc.sql("""
                        select exists (select from applications.proposal
                                         join calls.round on round.id = proposal.round
                                        where proposal.application = :application and round.number = 2)
                        """)
                .param("application", example.applications().get(at).value())
                .query(Boolean.class)
                .single();
    }

    private String supplement(ProposalId proposal) {
        return "/desk/supplements/"
                + jdbc.sql("select id from awards.supplement where proposal = :proposal")
                        .param("proposal", proposal.value())
                        .query(UUID.class)
                        .single();
    }

    private int mails(PersonId person, String template) {
        return jdbc.sql("""
                        select count(*) from mail.message
                          join identity.person on person.email = message.recipient
                         where message.template = :template and person.id = :person
                        """)
                .param("template", template)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
