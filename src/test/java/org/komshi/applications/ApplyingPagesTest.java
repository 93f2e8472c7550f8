package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.forms.AnswerProblem;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/** The applicant's pages over HTTP, as a browser without script sends and gets them. */
@HubTest
class ApplyingPagesTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    HubClock clock;

    CallView call;
    PersonId person;
    OrganisationId organisation;
    SignedIn browser;

    @BeforeEach
    void a_call_is_open_and_somebody_represents_an_association() {
        call = applying.callClosingAt(CLOSES);
        person = cast.somebody();
        organisation = cast.organisationOf(person);
        browser = hub.as(person);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void home_shows_the_organisation_and_the_open_call_in_every_language() {
        SignedIn.Answer home = browser.get("/my");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body()).contains("Association ", "/my/applications/new?call=" + call.slug());
        assertThat(hub.as(cast.ana()).get("/my").body()).contains("Мои апликации");
        assertThat(hub.as(cast.besa()).get("/my").body()).contains("Aplikimet e mia");
    }

    @Test
    void starting_without_choosing_an_organisation_is_refused_with_the_field() {
        SignedIn.Answer refused = browser.post("/my/applications", "call", call.slug());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#organisation\"");
    }

    @Test
    void starting_for_a_stranger_organisation_is_not_found() {
        OrganisationId strange = cast.organisationOf(cast.somebody());

        assertThat(start(strange).status()).isEqualTo(404);
    }

    @Test
    void starting_twice_leads_to_the_same_application() {
        String first = start(organisation).location();

        assertThat(first).startsWith("/my/applications/");
        assertThat(start(organisation).location()).isEqualTo(first);
    }

    @Test
    void an_unfinished_section_is_saved_with_what_is_wrong_in_it() {
        ProposalId draft = applying.draft(call, organisation, person).proposal();
        String address = "/my/proposals/" + draft.value() + "/sections/project";

        SignedIn.Answer saved = browser.post(
                address, "asked", "title", "q-title", "Безбедно до школо", "asked", "months", "q-months", "twelve");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(address + "?saved");
        String page = browser.get(saved.location()).body();
        assertThat(page).contains("Безбедно до школо").contains("twelve").contains("href=\"#q-months\"");
    }

    @Test
    void a_section_leads_on_to_the_next_one() {
        ProposalId draft = applying.draft(call, organisation, person).proposal();
        String address = "/my/proposals/" + draft.value() + "/sections/";

        assertThat(browser.post(address + "project", "go", "need").location()).isEqualTo(address + "need");
        assertThat(browser.post(address + "project", "go", "nowhere").status()).isEqualTo(404);
    }

    @Test
    void the_later_of_two_writers_sees_both_texts_and_chooses() {
        ProposalId draft = applying.draft(call, organisation, person).proposal();
        PersonId besa = cast.somebody();
        organisations.represent(organisation, besa, Capacity.EDITOR, person);
        SignedIn other = hub.as(besa);
        String address = "/my/proposals/" + draft.value() + "/sections/project";
        String seen = token(browser.get(address).body());

        other.post(address, "asked", "title", "seen-title", seen, "q-title", "Besa's title");
        browser.post(address, "asked", "title", "seen-title", seen, "q-title", "Ana's title");

        String both = browser.get(address).body();
        assertThat(both).contains("id=\"rival-title\"", "Besa's title", "Ana's title");
        assertThat(other.get(address).body()).doesNotContain("id=\"rival-title\"");
        browser.post(
                address, "asked", "title", "seen-title", token(both), "q-title", "Besa's title", "choice-title", "own");
        assertThat(browser.get(address).body()).doesNotContain("rival-title").contains("value=\"Ana");
    }

    @Test
    void who_only_sends_the_page_back_overwrites_nothing() {
        ProposalId draft = applying.draft(call, organisation, person).proposal();
        String address = "/my/proposals/" + draft.value() + "/sections/project";
        browser.post(address, "asked", "title", "q-title", "First");
        String seen = token(browser.get(address).body());
        browser.post(address, "asked", "title", "seen-title", seen, "q-title", "Second");

        browser.post(address, "asked", "title", "seen-title", seen, "q-title", "First");

        assertThat(browser.get(address).body()).contains("value=\"Second\"").doesNotContain("rival-title");
    }

    @Test
    void typing_is_saved_and_told_in_json() {
        ProposalId draft = applying.draft(call, organisation, person).proposal();
        String address = "/my/proposals/" + draft.value() + "/sections/project";

        SignedIn.Answer saved = hub.as(person).with("X-Autosave", "1").post(address, "asked", "title", "q-title", "T");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).startsWith("application/json");
        assertThat(saved.body()).contains("\"said\":\"Saved at 12:00\"").contains("\"title\":\"1.");
    }

    @Test
    void the_check_links_every_problem_to_its_field() {
        var drafted = applying.draft(call, organisation, person);

        String page = browser.get("/my/applications/" + drafted.application().value() + "/check")
                .body();

        List<AnswerProblem> problems = applications.content(drafted.proposal()).problems();
        assertThat(problems).hasSizeGreaterThan(10);
        assertThat(problems).allSatisfy(problem -> assertThat(page).contains("?check#q-" + problem.question()));
        assertThat(page).doesNotContain("/submission\"");
    }

    @Test
    void submitting_leads_to_the_acknowledgement_and_a_file_with_its_hash() throws Exception {
        var drafted = completed();
        String address = "/my/proposals/" + drafted.proposal().value();

        assertThat(browser.post(address + "/submission").status()).isEqualTo(422);
        SignedIn.Answer submitted = browser.post(address + "/submission", "declared", "yes");
        assertThat(submitted.location()).isEqualTo(address + "/submission");
        assertThat(browser.post(address + "/submission", "declared", "yes").location())
                .isEqualTo(address + "/submission");

        String page = browser.get(address + "/submission").body();
        byte[] file = browser.get(address + "/canonical.json").bytes();
        assertThat(page)
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(browser.get(address + "/sections/project").location()).isEqualTo(address);
        assertThat(browser.get(address).body()).contains("Безбедно до школо");
        assertThat(browser.get("/my/applications/" + drafted.application().value())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_late_save_is_not_lost_but_shown_to_copy() {
        var drafted = completed();
        applying.submitted(drafted);

        SignedIn.Answer late = browser.post(
                "/my/proposals/" + drafted.proposal().value() + "/sections/project",
                "asked",
                "title",
                "q-title",
                "Too late");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Too late");
    }

    @Test
    void withdrawing_asks_for_a_reason_first() {
        var drafted = completed();
        applying.submitted(drafted);
        String address = "/my/proposals/" + drafted.proposal().value() + "/withdrawal";

        assertThat(browser.get(address).status()).isEqualTo(200);
        SignedIn.Answer refused = browser.post(address, "why", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#why\"");
        String application = browser.post(address, "why", "A wrong sum.").location();
        assertThat(browser.get(application).body()).contains("/reopening");
    }

    @Test
    void every_page_of_another_organisation_is_not_found() {
        var drafted = completed();
        SignedIn stranger = hub.as(cast.somebody());
        String proposal = "/my/proposals/" + drafted.proposal().value();
        List<String> addresses = new ArrayList<>(
                List.of("/my/applications/" + drafted.application().value(), proposal));
        addresses.add("/my/applications/" + drafted.application().value() + "/check");
        addresses.addAll(List.of(
                proposal + "/sections/project",
                proposal + "/submission",
                proposal + "/withdrawal",
                proposal + "/canonical.json"));

        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(stranger.get(address).status()).as(address).isEqualTo(404));
        for (String act : List.of("/sections/project", "/submission", "/withdrawal", "/reopening")) {
            assertThat(stranger.post(proposal + act, "declared", "yes", "why", "because")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/my/proposals/no-such-id").status()).isEqualTo(404);
    }

    private SignedIn.Answer start(OrganisationId chosen) {
        return browser.post(
                "/my/applications",
                "call",
                call.slug(),
                "organisation",
                chosen.value().toString());
    }

    private Applying.Drafted completed() {
        var drafted = applying.draft(call, organisation, person);
        applications.saveAnswers(drafted.proposal(), person, applying.answers(drafted.proposal()));
        return drafted;
    }

    private static String token(String page) {
        String mark = "name=\"seen-title\" value=\"";
        int at = page.indexOf(mark) + mark.length();
        return page.substring(at, page.indexOf('"', at));
    }
}
