package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.ProposalId;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.documents.PaperCheck;
import org.komshi.jobs.JobId;
import org.komshi.jobs.Jobs;
import org.komshi.problems.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every applicant reads what was decided and why, in their language. */
@HubTest
class LettersTest {
    /** A Tuesday noon in Skopje; eight days of complaints end with Wednesday, 28 April. */
    static final Instant SENT = Instant.parse("2027-04-20T10:00:00Z");

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

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void one_goes_to_each_applicant_once_however_often_one_asks() {
        Example example = decided(2);
        examples.at(SENT);

        JobId job = awards.sendLetters(example.round(), cast.petar()).orElseThrow();
        jobs.finishNow(job);
        assertThat(awards.sendLetters(example.round(), cast.vesna())).contains(job);
        jobs.finishNow(job);

        assertThat(jdbc.sql("""
                        select count(*) from mail.message
                         where template = 'awards.letter' and recipient in
                               (select email from identity.person where id in (:people))
                        """)
                        .param(
                                "people",
                                example.applicants().stream()
                                        .map(one -> one.value())
                                        .toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(example.proposals().size());
        assertThat(jdbc.sql("select distinct complaint_until from awards.letter where proposal in (:proposals)")
                        .param(
                                "proposals",
                                example.proposals().stream()
                                        .map(ProposalId::value)
                                        .toList())
                        .query(java.time.OffsetDateTime.class)
                        .list())
                .singleElement()
                .satisfies(until -> assertThat(until.toInstant()).isEqualTo("2027-04-28T22:00:00Z"));
    }

    @Test
    void nothing_is_sent_before_the_decision_nor_by_somebody_who_only_reads() {
        Example example = examples.conceptNotes(2);
        assertThat(awards.sendLetters(example.round(), cast.petar())).isEmpty();

        Example decided = decided(1);
        assertThatThrownBy(() -> awards.sendLetters(decided.round(), cast.agron()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.sendLetters(decided.round(), cast.dejan()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.sendLetters(decided.round(), cast.ana()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_says_outcome_points_comments_reasons_and_where_to_complain() {
        Example example = decided(1);
        sent(example);

        String invited = read(example, 0);
        assertThat(invited)
                .contains("Повикани сте да ја напишете целосната апликација")
                .contains("lang=\"mk\"")
                .contains("Точно 5 поени за")
                .contains("Добра основа.")
                .contains("28 април 2027")
                .doesNotContain("Mira")
                .doesNotContain("Luan");
        assertThat(read(example, 1)).contains("не е избрана за втората рунда").contains("други имаа повеќе поени");
        assertThat(read(example, 3))
                .contains("E2")
                .contains("помалку од една година")
                .doesNotContain("поени за");
    }

    @Test
    void less_than_asked_is_explained() {
        Example example = examples.fullApplications(2);
        DecisionDraft draft = examples.draft(example, 1);
        Map<ProposalId, Verdict> verdicts = new HashMap<>(draft.verdicts());
        verdicts.put(
                example.proposal(0),
                Verdict.award(new BigDecimal("461500"), "Радиостаниците може да се позајмат. <b>"));
        awards.draft(example.round(), draft.with(verdicts), cast.petar());
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
        sent(example);

        assertThat(read(example, 0))
                .contains("461.500\u00A0NOK")
                .contains("Баравте 500.000\u00A0NOK")
                .contains("Радиостаниците може да се позајмат. &lt;b&gt;");
    }

    @Test
    void nobody_else_reads_it() {
        Example example = decided(1);
        sent(example);
        String address = address(example, 0);

        assertThat(hub.as(example.applicants().get(0)).get(address).status()).isEqualTo(200);
        assertThat(hub.as(example.applicants().get(1)).get(address).status()).isEqualTo(404);
        assertThat(hub.as(cast.petar()).get(address).status()).isEqualTo(404);
        assertThat(hub.visitor().get(address).status()).isEqualTo(302);
        SignedIn.Answer paper = hub.as(example.applicants().get(0)).get(address + "/letter.pdf");
        PaperCheck read = PaperCheck.sound(paper.bytes());
        assertThat(read.language()).isEqualTo("mk");
        assertThat(read.text()).contains("Повикани сте да ја напишете целосната апликација", "28 април 2027");
        assertThat(hub.as(example.applicants().get(1))
                        .get(address + "/letter.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_desk_previews_confirms_and_watches() {
        Example example = decided(1);
        SignedIn petar = hub.as(cast.petar());
        assertThat(petar.get(example.desk("letters")).body()).contains(example.desk("letters/confirmation"));
        assertThat(petar.get(example.desk("letters/" + example.proposal(0).value()))
                        .body())
                .contains("Повикани сте");
        String paper = example.desk("letters/" + example.proposal(0).value() + "/letter.pdf");
        assertThat(PaperCheck.sound(petar.get(paper).bytes()).text()).contains("Повикани сте", "Ова е преглед");
        assertThat(hub.as(cast.ana()).get(paper).status()).isEqualTo(404);
        assertThat(petar.get(example.desk("letters/confirmation")).status()).isEqualTo(200);

        SignedIn.Answer started = petar.post(example.desk("letters/confirmation"));

        assertThat(started.location()).startsWith("/desk/jobs/");
        assertThat(hub.as(cast.agron()).get(example.desk("letters")).body())
                .doesNotContain(example.desk("letters/confirmation"));
        assertThat(hub.as(cast.agron())
                        .post(example.desk("letters/confirmation"))
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(cast.ana()).get(example.desk("letters")).status()).isEqualTo(404);
    }

    private Example decided(int granted) {
        return examples.decided(3, granted, awards);
    }

    private void sent(Example example) {
        examples.at(example.number() == 1 ? SENT : AwardExamples.session(example));
        jobs.finishNow(awards.sendLetters(example.round(), cast.petar()).orElseThrow());
    }

    private String address(Example example, int at) {
        return "/my/letters/"
                + awards.letter(example.proposal(at)).orElseThrow().value();
    }

    private String read(Example example, int at) {
        return hub.as(example.applicants().get(at)).get(address(example, at)).body();
    }
}
