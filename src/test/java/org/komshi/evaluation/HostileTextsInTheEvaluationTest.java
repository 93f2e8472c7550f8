package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.HostileText.KEPT;
import static org.komshi.HostileText.SIGN;
import static org.komshi.HostileText.TYPED;
import static org.komshi.HostileText.doesNothingOn;
import static org.komshi.HostileText.isDefusedIn;
import static org.komshi.HostileText.standsOn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.PageForm;
import org.komshi.SignedIn;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes, reasons and names that staff and assessors write come back whole and do nothing. */
@HubTest
class HostileTextsInTheEvaluationTest {
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
    private SignedIn hers;
    private SignedIn petar;

    @BeforeEach
    void a_round_is_opened() {
        examples.atClosing();
        round = examples.fullApplications(0);
        examples.proposal(round, KEPT);
        mira = cast.somebody(Role.ASSESSOR);
        evaluation.open(round.round(), cast.petar());
        evaluation.invite(round.call(), List.of(mira), cast.petar());
        hers = hub.as(mira);
        petar = hub.as(cast.petar());
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void in_checks_invitations_assessments_and_the_ranking() {
        standsOn(petar, round.desk("opening"));
        isDefusedIn(petar.get(round.desk("opening/list.xlsx")).bytes());
        assertThat(petar.get(round.desk("opening/list.txt")).body()).contains(SIGN);
        String checks = "/desk/proposals/" + round.proposal(0).value() + "/checks";
        post(petar, checks, checks);
        standsOn(petar, checks, round.desk("checks"));
        evaluation.checkAndConclude(round.round(), round.proposal(0), Map.of(), cast.petar());
        String assessors = "/desk/calls/" + round.call().value() + "/assessors";
        assertThat(petar.post(
                                assessors + "/invitations",
                                "email",
                                "h-" + mira.value() + "@example.org",
                                "name",
                                TYPED,
                                "language",
                                "en")
                        .status())
                .isEqualTo(303);
        standsOn(petar, assessors);

        standsOn(hers, "/assess/calls/" + round.call().value() + "/declarations");
        evaluation.declare(round.call(), Map.of(), mira);
        evaluation.assign(round.round(), 1, EvaluationExamples.DUE, cast.petar());
        Task task = evaluation.tasks(round.round()).getFirst();
        String page = "/assess/assessments/" + task.assessment().value();
        post(hers, page, page);
        standsOn(hers, page, "/assess");
        evaluation.submit(
                task.assessment(),
                evaluation.ranking(round.round()).grid().criteria().stream()
                        .map(criterion -> Mark.of(criterion.id(), java.math.BigDecimal.ONE, TYPED))
                        .toList(),
                TYPED,
                mira);
        String given = "/desk/proposals/" + round.proposal(0).value() + "/assessments";
        standsOn(petar, given, round.desk("ranking"), round.desk("assignment"));
        isDefusedIn(petar.get(round.desk("ranking.xlsx")).bytes());
        assertThat(petar.post(given + "/" + task.assessment().value() + "/return", "why", TYPED)
                        .status())
                .isEqualTo(303);
        standsOn(hers, page);
        doesNothingOn(petar, "/desk/dossiers/call/" + round.call().value());
        assertThat(jdbc.sql(
                                "select count(*) from mail.message where template = 'evaluation.returned' and body like :sign")
                        .param("sign", "%" + SIGN + "%")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void in_a_conflict_and_where_it_is_lifted() {
        evaluation.declare(round.call(), Map.of(round.application(0), TYPED), mira);
        String register = "/desk/calls/" + round.call().value() + "/conflicts";
        String lifting = register + "/" + round.application(0).value() + "/" + mira.value() + "/lifting";

        standsOn(petar, register, lifting);
        assertThat(petar.post(lifting, "why", TYPED).status()).isEqualTo(303);

        standsOn(petar, register, "/desk/dossiers/call/" + round.call().value());
    }

    private static void post(SignedIn browser, String address, String action) {
        SignedIn.Answer page = browser.get(address);
        assertThat(browser.post(
                                address,
                                PageForm.on(page, action).everyText(TYPED).sent())
                        .status())
                .as(address)
                .isEqualTo(303);
    }
}
