package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.HostileText.SIGN;
import static org.komshi.HostileText.TYPED;
import static org.komshi.HostileText.doesNothingOn;
import static org.komshi.HostileText.standsOn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.PageForm;
import org.komshi.SignedIn;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.identity.PersonId;
import org.komshi.jobs.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes, reasons, complaints and answers come back whole and do nothing, in letters and mails too. */
@HubTest
class HostileTextsInADecisionTest {
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
    void they_come_back_whole_and_do_nothing() {
        Example example = examples.conceptNotes(2);
        SignedIn petar = hub.as(cast.petar());
        SignedIn vesna = hub.as(cast.vesna());
        awards.draft(example.round(), examples.draft(example, 1), cast.petar());
        String decision = example.desk("decision");
        PageForm form = PageForm.on(petar.get(decision), decision)
                .everyText(TYPED)
                .with("first", "")
                .with("abstention-member-0", cast.agron().value().toString())
                .with("abstention-proposal-0", example.proposal(0).value().toString());
        for (int row = 1; row < 9; row++) {
            form.with("abstention-reason-" + row, "");
        }
        SignedIn.Answer saved = petar.post(decision, form.with("act", "save").sent());
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        standsOn(petar, decision);
        doesNothingOn(vesna, example.desk("decision/confirmation"));
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
        standsOn(petar, decision);
        jobs.finishNow(awards.sendLetters(example.round(), cast.petar()).orElseThrow());

        PersonId applicant = example.applicants().get(1);
        String letter = "/my/letters/"
                + awards.letter(example.proposal(1)).orElseThrow().value();
        standsOn(hub.as(applicant), letter);
        standsOn(petar, example.desk("letters/" + example.proposal(1).value()));
        assertThat(hub.as(applicant).post(letter + "/complaint", "text", TYPED).status())
                .isEqualTo(303);
        standsOn(hub.as(applicant), letter);
        String complaint = "/desk/complaints/"
                + awards.complaint(awards.letter(example.proposal(1)).orElseThrow())
                        .orElseThrow()
                        .value();
        SignedIn other = hub.as(examples.manager());
        standsOn(other, complaint);
        doesNothingOn(other, "/desk/calls/" + example.call().value() + "/complaints");
        assertThat(other.post(complaint, "outcome", "rejected", "answer", TYPED).status())
                .isEqualTo(303);
        standsOn(hub.as(applicant), letter);
        standsOn(other, complaint);
        doesNothingOn(other, "/desk/dossiers/call/" + example.call().value());
        assertThat(jdbc.sql("select count(*) from mail.message where body like :sign and body like '%' || :half || '%'")
                        .param("sign", "%" + SIGN + "%")
                        .param("half", "\u202E")
                        .query(Integer.class)
                        .single())
                .as("no mail turns its text")
                .isZero();
    }
}
