package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.ProposalId;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.awards.acceptance.Acceptances;
import org.komshi.identity.PersonId;
import org.komshi.jobs.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An award is accepted, declined or expires; what becomes free goes to the next one of the reserve list. */
@HubTest
class AcceptingAnAwardTest {
    /** The letters leave on the eighteenth of August; fourteen days later the first of September is over at midnight. */
    private static final Instant SENT = Instant.parse("2027-08-18T10:00:00Z");

    private static final Instant LAST_MOMENT = Instant.parse("2027-09-01T21:59:59.999Z");
    private static final Instant TOO_LATE = Instant.parse("2027-09-01T22:00:00Z");

    @Autowired
    Awards awards;

    @Autowired
    AwardExamples examples;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Jobs jobs;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    JdbcClient jdbc;

    private Example example;
    private AwardId award;
    private PersonId applicant;

    @BeforeEach
    void two_awards_and_two_on_the_reserve_list_are_decided_and_the_letters_are_out() {
        example = examples.fullApplications(4);
        applicant = example.applicants().get(0);
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put(example.proposal(0), Verdict.award(new BigDecimal("500000"), ""));
        verdicts.put(example.proposal(1), Verdict.award(new BigDecimal("500000"), ""));
        verdicts.put(example.proposal(2), Verdict.reserve("Добра идеја; парите не стигнуваат."));
        verdicts.put(example.proposal(3), Verdict.reserve("Добра идеја; парите не стигнуваат."));
        DecisionDraft draft = examples.draft(example, 2)
                .with(verdicts)
                .withTerms(new DecisionDraft.Terms(14, Optional.of(LocalDate.of(2027, 12, 31))));
        assertThat(awards.draft(example.round(), draft, cast.petar())).isEmpty();
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
        examples.at(SENT);
        jobs.finishNow(awards.sendLetters(example.round(), cast.petar()).orElseThrow());
        award = examples.award(example.proposal(0));
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void the_letter_says_until_when_and_the_legal_representative_accepts_once() {
        SignedIn browser = hub.as(applicant);
        LetterId letter = awards.letter(example.proposal(0)).orElseThrow();
        assertThat(browser.get("/my/letters/" + letter.value()).body())
                .contains("1 септември 2027")
                .contains("/my/awards/" + award.value());
        assertThat(browser.get("/my/awards/" + award.value() + "/acceptance").body())
                .contains("<form method=\"post\"");

        for (int click = 0; click < 2; click++) {
            assertThat(browser.post("/my/awards/" + award.value() + "/acceptance")
                            .location())
                    .isEqualTo("/my/awards/" + award.value());
        }
        assertThat(stage()).isEqualTo("accepted");
        assertThat(mails("awards.award-accepted")).isEqualTo(1);
        assertThat(browser.post("/my/awards/" + award.value() + "/declining").status())
                .as("an answer is not changed")
                .isEqualTo(422);
        assertThat(stage()).isEqualTo("accepted");
    }

    @Test
    void in_the_last_moment_it_is_taken_and_then_no_more() {
        examples.at(LAST_MOMENT);
        assertThat(acceptances.accept(award, applicant)).isEmpty();

        AwardId other = examples.award(example.proposal(1));
        examples.at(TOO_LATE);
        assertThat(acceptances.accept(other, example.applicants().get(1)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("awards.acceptance-too-late"));
    }

    @Test
    void an_editor_reads_and_strangers_find_nothing() {
        PersonId editor = examples.editor(example, 0);

        assertThat(hub.as(editor).get("/my/awards/" + award.value()).status()).isEqualTo(200);
        assertThat(hub.as(editor)
                        .post("/my/awards/" + award.value() + "/acceptance")
                        .status())
                .isEqualTo(422);
        assertThat(hub.as(cast.ana())
                        .post("/my/awards/" + award.value() + "/acceptance")
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(cast.vesna()).get("/my/awards/" + award.value()).status())
                .isEqualTo(404);
        assertThat(stage()).isEqualTo("waiting");
    }

    @Test
    void who_declines_leaves_the_register_and_frees_the_sum() {
        hub.as(applicant).post("/my/awards/" + award.value() + "/declining", "reason", "Немаме тим.");

        assertThat(stage()).isEqualTo("declined");
        assertThat(register()).doesNotContain("Association 1 (invented)").contains("Association 2 (invented)");
        String desk = hub.as(cast.petar())
                .get("/desk/calls/" + example.call().value() + "/awards")
                .body();
        assertThat(desk).contains("700.000");
        assertThat(hub.as(cast.petar()).get("/desk/awards/" + award.value()).body())
                .contains("Немаме тим.");
    }

    @Test
    void three_days_before_everybody_is_reminded_once() {
        examples.at(Instant.parse("2027-08-29T21:59:59Z"));
        remind();
        assertThat(mails("awards.award-reminder")).isZero();

        examples.at(Instant.parse("2027-08-29T22:00:00Z"));
        remind();
        remind();
        assertThat(mails("awards.award-reminder")).isEqualTo(1);
    }

    @Test
    void what_nobody_accepts_in_time_expires_and_frees_the_sum() {
        examples.at(LAST_MOMENT);
        expire();
        assertThat(stage()).isEqualTo("waiting");

        examples.at(TOO_LATE);
        expire();
        assertThat(stage()).isEqualTo("expired");
        assertThat(mails("awards.award-expired")).isEqualTo(1);
        assertThat(register()).doesNotContain("Association 1 (invented)");
        assertThat(hub.as(applicant).get("/my/awards/" + award.value()).body()).doesNotContain("/acceptance\"");
    }

    @Test
    void who_is_on_the_reserve_list_is_told_the_place_and_the_day() {
        LetterId letter = awards.letter(example.proposal(3)).orElseThrow();

        assertThat(hub.as(example.applicants().get(3))
                        .get("/my/letters/" + letter.value())
                        .body())
                .contains("на место 2")
                .contains("31 декември 2027");
        assertThat(hub.visitor()
                        .get("/en/calls/example-" + example.call().value())
                        .body())
                .contains("2 more proposals are on a reserve list until 31 December 2027")
                .doesNotContain("Association 3 (invented)");
    }

    @Test
    void a_free_sum_goes_to_the_next_one_with_reason_and_letter() {
        SignedIn vesna = hub.as(cast.vesna());
        String address = "/desk/calls/" + example.call().value() + "/reserve";
        acceptances.decline(award, applicant, "");
        assertThat(vesna.get("/desk").body())
                .contains("/desk/calls/" + example.call().value() + "/awards");
        String[] order = order(example.proposal(2), "500.000", "Се ослободи износ.");

        assertThat(vesna.post(address, order(example.proposal(2), "500.000", ""))
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(vesna.post(address, order(example.proposal(2), "600.000", "Повеќе."))
                        .body())
                .as("more than was asked")
                .contains("amount-problem");
        assertThat(vesna.post(address, order).body())
                .as("the letter is read first")
                .contains("резервната листа")
                .contains("name=\"confirmed\"");
        assertThat(vesna.post(address, confirmed(order)).location()).endsWith("/awards");
        assertThat(register()).contains("Association 3 (invented)");
        LetterId letter = awards.letter(example.proposal(2)).orElseThrow();
        assertThat(hub.as(example.applicants().get(2))
                        .get("/my/letters/" + letter.value())
                        .body())
                .contains("Се ослободи износ.")
                .contains("/my/awards/" + examples.award(example.proposal(2)).value());
        assertThat(jdbc.sql("select count(*) from awards.letter where proposal = :proposal")
                        .param("proposal", example.proposal(2).value())
                        .query(Integer.class)
                        .single())
                .as("the first letter is kept")
                .isEqualTo(2);

        assertThat(vesna.post(address, confirmed(order)).status())
                .as("two clicks award once")
                .isEqualTo(422);
        assertThat(count("awards.supplement", example.proposal(2))).isEqualTo(1);
    }

    @Test
    void nobody_is_passed_over_and_a_list_that_is_over_awards_nobody() {
        SignedIn vesna = hub.as(cast.vesna());
        String address = "/desk/calls/" + example.call().value() + "/reserve";
        acceptances.decline(award, applicant, "");

        assertThat(vesna.post(address, confirmed(order(example.proposal(3), "300.000", "Прескокнато.")))
                        .status())
                .isEqualTo(422);
        assertThat(hub.as(cast.petar()).get(address).status()).as("an officer").isEqualTo(404);
        examples.at(Instant.parse("2027-12-31T23:00:00Z"));
        assertThat(vesna.post(address, confirmed(order(example.proposal(2), "300.000", "Предоцна.")))
                        .status())
                .isEqualTo(422);
        assertThat(count("awards.supplement", example.proposal(2))).isZero();
    }

    @Test
    void without_free_money_nobody_is_awarded() {
        assertThat(hub.as(cast.vesna())
                        .post(
                                "/desk/calls/" + example.call().value() + "/reserve",
                                confirmed(order(example.proposal(2), "500.000", "Нема пари.")))
                        .status())
                .isEqualTo(422);
    }

    private String[] order(ProposalId proposal, String amount, String why) {
        return new String[] {
            "proposal",
            proposal.value().toString(),
            "amount",
            amount,
            "why",
            why,
            "level",
            "full",
            "reason",
            "",
            "until",
            ""
        };
    }

    private static String[] confirmed(String[] order) {
        String[] all = java.util.Arrays.copyOf(order, order.length + 2);
        all[order.length] = "confirmed";
        all[order.length + 1] = "yes";
        return all;
    }

    private void remind() {
        while (acceptances.remindOne()) {
            // one after the other, as the hub does at night
        }
    }

    private void expire() {
        while (acceptances.expireOne()) {
            // one after the other, as the hub does at night
        }
    }

    private String stage() {
        return jdbc.sql("select stage from awards.acceptance where award = :award")
                .param("award", award.value())
                .query(String.class)
                .single();
    }

    private int count(String table, ProposalId proposal) {
        return jdbc.sql("select count(*) from " + table + " where proposal = :proposal")
                .param("proposal", proposal.value())
                .query(Integer.class)
                .single();
    }

    private String register() {
        return hub.visitor()
                .get("/en/grants?call=example-" + example.call().value())
                .body();
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
}
