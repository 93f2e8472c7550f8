package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class CheckingProposalsTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    EvaluationExamples examples;

    @Autowired
    Evaluation evaluation;

    private Example round;
    private SignedIn petar;

    @BeforeEach
    void two_concept_notes_were_opened() {
        examples.atClosing();
        round = examples.conceptNotes(2);
        evaluation.open(round.round(), cast.petar());
        petar = hub.as(cast.somebody(org.komshi.identity.Role.OFFICER));
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void the_proposal_stands_beside_the_checklist_with_what_the_hub_knows() {
        String page = petar.get(page(0)).body();

        assertThat(page)
                .contains("The secret text of proposal 1", "Registered association or foundation", "Founded: 2015")
                .contains("Petrovska: not known as legal representative");
    }

    @Test
    void not_met_without_a_reason_is_refused_at_its_item_and_everything_else_is_kept() {
        SignedIn.Answer answer = petar.post(
                page(0),
                "outcome.registered",
                "not-met",
                "note.registered",
                "Two months old.",
                "outcome.language",
                "met");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#item-registered\"", "Two months old.");
        assertThat(evaluation.conclude(round.proposal(0), true, cast.petar())).isNotEmpty();
        assertThat(petar.get(round.desk("checks")).body()).contains("1 of 10");
    }

    @Test
    void of_two_officers_the_later_one_is_told_and_neither_loses_anything() {
        Map<String, String> seenByVesna =
                hidden(hub.as(cast.vesna()).get(page(0)).body());
        petar.post(page(0), "outcome.purpose", "not-met", "reason.purpose", "E6", "note.purpose", "A festival.");
        Map<String, String> entered = new LinkedHashMap<>(seenByVesna);
        entered.put("outcome.purpose", "met");
        entered.put("outcome.language", "met");

        SignedIn.Answer answer = hub.as(cast.vesna()).post(page(0), entered);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#item-purpose\"");
        Map<String, String> again = new LinkedHashMap<>(hidden(answer.body()));
        again.put("outcome.purpose", "met");
        assertThat(hub.as(cast.vesna()).post(page(0), again).status()).isEqualTo(303);
    }

    @Test
    void an_item_its_reader_did_not_touch_does_not_overwrite_what_somebody_else_found_meanwhile() {
        Map<String, String> seen = hidden(hub.as(cast.vesna()).get(page(0)).body());
        petar.post(page(0), "outcome.purpose", "not-met", "reason.purpose", "E6");
        Map<String, String> entered = new LinkedHashMap<>(seen);
        entered.put("outcome.language", "met");

        assertThat(hub.as(cast.vesna()).post(page(0), entered).status()).isEqualTo(303);
        assertThat(petar.get(page(0)).body()).containsPattern("value=\"E6\" selected");
    }

    @Test
    void the_conclusion_follows_from_the_items_and_is_confirmed() {
        ProposalId proposal = round.proposal(0);
        assertThat(petar.get(address(0, "conclusion")).body()).contains("10 items are not checked yet");
        evaluation.check(proposal, all(Map.of("registered", "E2")), cast.petar());

        assertThat(petar.get(address(0, "conclusion")).body()).contains("E2 ");
        assertThat(petar.post(address(0, "conclusion"), "eligible", "yes").status())
                .as("the items say otherwise")
                .isEqualTo(422);
        assertThat(petar.post(address(0, "conclusion"), "eligible", "no").status())
                .isEqualTo(303);
        assertThat(evaluation.eligible(proposal)).contains(false);
        assertThat(petar.post(page(0), "outcome.language", "not-met", "reason.language", "A1")
                        .status())
                .as("concluded checks do not change")
                .isEqualTo(422);
        assertThat(petar.get(round.desk("checks?show=not-eligible")).body())
                .contains("Association 1")
                .doesNotContain("Association 2");
    }

    @Test
    void it_is_opened_again_only_with_a_reason() {
        evaluation.checkAndConclude(round.round(), round.proposal(0), Map.of(), cast.petar());

        assertThat(petar.post(address(0, "reopening"), "why", "  ").status()).isEqualTo(422);
        assertThat(petar.post(address(0, "reopening"), "why", "The register was read wrongly.")
                        .status())
                .isEqualTo(303);
        assertThat(evaluation.eligible(round.proposal(0))).isEmpty();
        assertThat(petar.get("/desk/dossiers/call/" + round.call().value()).body())
                .contains("The register was read wrongly.");
    }

    @Test
    void the_next_unchecked_one_is_a_click_away() {
        assertThat(petar.get(page(0)).body()).contains(page(1));
        evaluation.checkAndConclude(round.round(), round.proposal(1), Map.of(), cast.petar());
        assertThat(petar.get(page(0)).body()).doesNotContain(page(1));
    }

    @Test
    void an_auditor_reads_and_cannot_write_and_others_find_nothing() {
        SignedIn dejan = hub.as(cast.dejan());

        assertThat(dejan.get(page(0)).body()).contains("The secret text").doesNotContain("name=\"outcome.");
        assertThat(dejan.post(page(0), "outcome.language", "met").status()).isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.mira()).get(page(0)).status()).isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.ana()).get(page(0)).status()).isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.somebody(org.komshi.identity.Scope.country("AL"), org.komshi.identity.Role.OFFICER))
                        .get(page(0))
                        .status())
                .isEqualTo(404);
    }

    private String page(int at) {
        return address(at, "checks");
    }

    private String address(int at, String part) {
        return "/desk/proposals/" + round.proposal(at).value() + "/" + part;
    }

    private List<Finding> all(Map<String, String> notMet) {
        return List.of(
                        "language",
                        "complete",
                        "mandate",
                        "one-application",
                        "registered",
                        "independent",
                        "where",
                        "purpose",
                        "no-double-funding",
                        "good-standing")
                .stream()
                .map(item -> notMet.containsKey(item) ? Finding.notMet(item, notMet.get(item), "") : Finding.met(item))
                .toList();
    }

    /** What the page remembers in hidden fields. */
    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("type=\"hidden\" name=\"((?:version|shown)\\.[^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }
}
