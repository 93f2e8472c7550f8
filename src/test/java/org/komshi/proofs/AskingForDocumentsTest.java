package org.komshi.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.Applying;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Evaluation;
import org.komshi.files.Received;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the officer's demand to the check at the desk, over HTTP as a browser without script sends it. */
@HubTest
class AskingForDocumentsTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Applying applying;

    @Autowired
    Evaluation evaluation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    CallView call;
    Applying.Drafted draft;
    SignedIn applicant;
    String required;
    String documents;

    @BeforeEach
    void a_call_asks_for_an_extract_of_at_most_six_months() {
        call = applying.callClosingAt(CLOSES);
        draft = applying.complete(call);
        applicant = hub.as(draft.representative());
        required = "/desk/calls/" + call.id().value() + "/documents";
        documents = "/my/organisations/" + draft.organisation().value() + "/documents";
        assertThat(ask("register-extract", "6", "reach", "call").location()).isEqualTo(required + "?said=saved");
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    private SignedIn.Answer ask(String sort, String months, String... more) {
        List<String> fields = new java.util.ArrayList<>(
                List.of("sort", sort, "months", months, "round", "1", "onFile", "yes", "country", ""));
        fields.addAll(List.of(more));
        return hub.as(cast.petar()).post(required, fields.toArray(String[]::new));
    }

    private SignedIn.Answer handIn(String sort, String issued) {
        return applicant.upload(
                documents,
                List.of(new SignedIn.Sent("file", "Извод.pdf", Received.pdf())),
                "sort",
                sort,
                "issued",
                issued,
                "back",
                check());
    }

    private String check() {
        return "/my/applications/" + draft.application().value() + "/check";
    }

    private String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void what_is_missing_or_too_old_is_told_before_submitting_and_keeps_nobody_from_it() {
        assertThat(applicant.get(check()).body())
                .contains("Extract from the register", "missing", documents + "?back=" + check())
                .contains("name=\"declared\"");
        assertThat(applicant
                        .get("/my/applications/" + draft.application().value())
                        .body())
                .contains("missing or too old");
        assertThat(handIn("register-extract", "2026-08-31").location())
                .isEqualTo(documents + "?said=kept&back=" + check());
        assertThat(applicant.get(check()).body()).contains("too old", "6 months old when the round closes");
        assertThat(applicant
                        .get("/my/organisations/" + draft.organisation().value())
                        .body())
                .contains("missing or too old");

        assertThat(handIn("register-extract", "1.9.2026").status()).isEqualTo(303);

        assertThat(applicant.get(check()).body()).contains("in order").doesNotContain("badge-madder");
        assertThat(applicant.get(documents).body())
                .contains("Извод.pdf", "1 September 2026", call.title().value(org.komshi.language.Languages.ENGLISH));
        assertThat(applying.submitted(draft).reference()).isNotEmpty();
    }

    @Test
    void a_document_is_kept_once_read_by_its_people_only_and_taken_away_with_a_question() {
        handIn("statute", "1996-05-01");
        handIn("statute", "1996-05-01");
        String page = applicant.get(documents).body();
        String address = first(page, documents + "/[0-9a-f-]{36}");

        assertThat(page.split("/removal", -1)).as("once").hasSize(2);
        assertThat(applicant.get(address).bytes()).isEqualTo(Received.pdf());
        SignedIn stranger = hub.as(cast.somebody());
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(documents).status()).isEqualTo(404);
        assertThat(stranger.post(address + "/removal").status()).isEqualTo(404);
        assertThat(hub.as(cast.petar()).get(address).status()).isEqualTo(404);
        assertThat(applicant.get(address + "/removal").body()).contains("Take it away");
        assertThat(applicant.post(address + "/removal").location()).isEqualTo(documents + "?said=removed");
        assertThat(applicant.post(address + "/removal").status()).isEqualTo(303);
        assertThat(applicant.get(documents).body()).contains("Nothing is on file yet");
        assertThat(applicant.get(address).status()).isEqualTo(404);
    }

    @Test
    void bad_entries_are_refused_with_what_was_entered() {
        SignedIn.Answer refused = applicant.upload(documents, List.of(), "sort", "", "issued", "2027-12-31");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "It does not say which document it is",
                        "still to come",
                        "No file came",
                        "value=\"2027-12-31\"");
        SignedIn.Answer program = applicant.upload(
                documents,
                List.of(new SignedIn.Sent(
                        "file",
                        "extract.pdf",
                        "MZ\u0090 not a pdf".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))),
                "sort",
                "statute",
                "issued",
                "2026-01-01");
        assertThat(program.status()).isEqualTo(422);
        assertThat(ask("other", "soon").status()).isEqualTo(422);
        assertThat(ask("register-extract", "6").status())
                .as("asked for already")
                .isEqualTo(422);
    }

    @Test
    void officers_change_and_end_a_demand_and_nobody_else_does() {
        String one = first(hub.as(cast.petar()).get(required).body(), required + "/[0-9a-f-]{36}");

        assertThat(hub.as(cast.petar()).get(one).body()).contains("value=\"6\"");
        assertThat(hub.as(cast.petar())
                        .post(
                                one,
                                "months",
                                "3",
                                "round",
                                "1",
                                "onFile",
                                "no",
                                "version",
                                "1",
                                "name-en",
                                "Fresh extract")
                        .status())
                .isEqualTo(303);
        assertThat(hub.as(cast.petar())
                        .post(one, "months", "12", "round", "1", "onFile", "yes", "version", "1")
                        .status())
                .as("somebody changed it meanwhile")
                .isEqualTo(422);
        assertThat(applicant.get(check()).body()).contains("Fresh extract", "At most 3 months old");
        for (SignedIn other : List.of(hub.as(cast.dejan()), hub.as(cast.vesna()), applicant)) {
            assertThat(other.post(one + "/ending").status()).isIn(403, 404);
        }
        SignedIn ofAnother = hub.as(cast.somebody(Scope.call(java.util.UUID.randomUUID()), Role.OFFICER));
        assertThat(ofAnother.post(required, "sort", "statute").status()).isEqualTo(404);
        assertThat(hub.as(cast.dejan()).get(required).body())
                .contains("Fresh extract")
                .doesNotContain("/ending");
        assertThat(hub.as(cast.petar()).post(one + "/ending").status()).isEqualTo(303);
        assertThat(applicant.get(check()).body()).doesNotContain("Fresh extract");
    }

    @Test
    void the_desk_sees_what_was_there_at_the_closing_and_checks_it_off() {
        handIn("register-extract", "2026-12-01");
        applying.submitted(draft);
        clock.set(CLOSES.plusSeconds(60));
        String kept = first(applicant.get(documents).body(), documents + "/[0-9a-f-]{36}");
        applicant.post(kept + "/removal");
        evaluation.open(call.firstRound().id(), cast.petar());
        SignedIn petar = hub.as(cast.petar());
        String checks = "/desk/proposals/" + draft.proposal().value() + "/checks";

        String page =
                petar.get("/desk/applications/" + draft.application().value()).body();
        String document = first(page, "/desk/applications/[0-9a-f-]{36}/documents/[0-9a-f-]{36}");

        assertThat(page).contains("Извод од регистар", "во ред");
        assertThat(petar.get(document).bytes()).isEqualTo(Received.pdf());
        assertThat(hub.as(cast.goran()).get(document).status()).isIn(403, 404);
        assertThat(hub.as(cast.somebody(Role.ASSESSOR)).get(document).status()).isIn(403, 404);
        String item = first(petar.get(checks).body(), "outcome\\.document-[0-9a-f-]{36}")
                .replace("outcome.", "");
        assertThat(petar.post(checks, "outcome." + item, "not-met", "reason." + item, "D1.2", "version." + item, "0")
                        .location())
                .contains("said=saved");
        assertThat(jdbc.sql("select reason from evaluation.check_outcome where proposal = :id and item = :item")
                        .param("id", draft.proposal().value())
                        .param("item", item)
                        .query(String.class)
                        .single())
                .isEqualTo("D1.2");
        assertThat(evaluation
                        .reasons(call.firstRound().id(), draft.proposal())
                        .get("D1.2")
                        .versions()
                        .get("en"))
                .isEqualTo("A required document is too old: Extract from the register.");
    }
}
