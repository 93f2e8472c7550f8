package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.files.Received;
import org.komshi.forms.Answer;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.Everything;
import org.komshi.forms.Forms;
import org.komshi.identity.sessions.Secret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form with every type of question, over HTTP as a browser without script sends it. */
@HubTest
class HandingInFilesTest {
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
    Forms forms;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    CallView call;
    Applying.Drafted draft;
    SignedIn browser;
    String section;

    @BeforeEach
    void a_draft_asks_for_a_statute_and_a_budget() {
        DefinitionId form = ((Forms.Adding.Added) forms.add(Everything.file(), Optional.empty())).id();
        call = applying.callClosingAt(CLOSES, Optional.of(form));
        draft = applying.draft(call);
        browser = hub.as(draft.representative());
        section = "/my/proposals/" + draft.proposal().value() + "/sections/all";
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    private static SignedIn.Sent statute(String name, byte[] bytes) {
        return new SignedIn.Sent("q-statute.new", name, bytes);
    }

    private static String[] typed(String... more) {
        List<String> all = new ArrayList<>();
        for (String question : Everything.fields().get("asked")) {
            all.addAll(List.of("asked", question));
        }
        all.addAll(List.of(Everything.filledIn()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Answer answer(String question) {
        return applications.content(draft.proposal()).answers().get(question);
    }

    private String address(SignedIn.Answer page) {
        Matcher link = Pattern.compile("/my/files/[0-9a-f-]+").matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void everything_is_saved_computed_and_submitted_without_script() {
        SignedIn.Answer saved = browser.upload(section, List.of(statute("Статут.pdf", Received.pdf())), typed());

        assertThat(saved.location()).isEqualTo(section + "?saved");
        SignedIn.Answer page = browser.get(section + "?saved");
        assertThat(page.body()).contains("Статут.pdf", "1,406\u00A0NOK", "Nobody looks for viruses");
        assertThat(page.body()).doesNotContain("class=\"problems\"");
        String acknowledged = applying.submitted(draft).sha256();
        SignedIn.Answer file = browser.get("/my/proposals/" + draft.proposal().value() + "/canonical.json");
        assertThat(file.body())
                .contains("\"sha256\":\"" + sha256(), "\"total\"", "\"amount\":\"1406.00\"")
                .doesNotContain("\"intro\"");
        assertThat(acknowledged).hasSize(64);
        assertThat(browser.get("/my/proposals/" + draft.proposal().value()).body())
                .contains("SHA-256 " + sha256(), "Статут.pdf", "1,206\u00A0NOK");
    }

    private String sha256() {
        return ((Answer.FilesAnswer) answer("statute")).files().getFirst().sha256();
    }

    @Test
    void a_file_too_large_is_told_and_everything_else_is_kept() {
        SignedIn.Answer refused =
                browser.upload(section, List.of(statute("scan.pdf", new byte[30 * 1024 * 1024])), typed());

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("scan.pdf", "is larger than 1 MB", "href=\"#q-statute\"", "Ана Петровска");
        assertThat(answer("contact").isEmpty()).isFalse();
        assertThat(answer("statute").isEmpty()).isTrue();
    }

    @Test
    void a_program_called_pdf_is_refused_and_everything_else_is_kept() {
        SignedIn.Answer refused =
                browser.upload(section, List.of(statute("statute.pdf", new byte[] {'M', 'Z', 0, 1, 2})), typed());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("none of the kinds of file accepted");
        assertThat(answer("budget").isEmpty()).isFalse();
    }

    @Test
    void a_file_comes_back_to_be_saved_and_runs_nothing() {
        browser.upload(section, List.of(statute("Статут.pdf", Received.pdf())), typed());

        SignedIn.Answer file = browser.get(address(browser.get(section)));
        assertThat(file.bytes()).isEqualTo(Received.pdf());
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.response().headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("sandbox"));
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @Test
    void only_those_who_may_read_the_answer_get_the_file() {
        browser.upload(section, List.of(statute("Статут.pdf", Received.pdf())), typed());
        String address = address(browser.get(section));
        SignedIn petar = hub.as(cast.petar());

        assertThat(hub.as(cast.somebody()).get(address).status()).isEqualTo(404);
        assertThat(hub.visitor().get(address).status()).isEqualTo(302);
        assertThat(petar.get(address).status()).as("before the opening").isEqualTo(404);
        applying.submitted(draft);
        clock.set(CLOSES.plus(Duration.ofHours(1)));
        assertThat(petar.get(address).status()).as("not opened yet").isEqualTo(404);
    }

    @Test
    void a_file_of_somebody_else_cannot_be_named_by_its_id() {
        browser.upload(section, List.of(statute("Статут.pdf", Received.pdf())), typed());
        String id = address(browser.get(section)).replace("/my/files/", "");
        Applying.Drafted other = applying.draft(call);
        SignedIn stranger = hub.as(other.representative());

        stranger.post(
                "/my/proposals/" + other.proposal().value() + "/sections/all", "asked", "statute", "q-statute", id);

        assertThat(applications
                        .content(other.proposal())
                        .answers()
                        .get("statute")
                        .isEmpty())
                .isTrue();
        assertThat(stranger.get("/my/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_file_is_taken_out_again() {
        browser.upload(section, List.of(statute("Статут.pdf", Received.pdf())), typed());
        String id = address(browser.get(section)).replace("/my/files/", "");

        browser.post(section, "asked", "statute", "q-statute", id, "q-statute.drop", id);

        assertThat(answer("statute").isEmpty()).isTrue();
        assertThat(browser.get("/my/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_is_computed_comes_back_while_one_types() {
        SignedIn typing = hub.as(draft.representative()).with("X-Autosave", "1");

        SignedIn.Answer told = typing.post(section, typed());

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).contains("\"q-budget.0.cost\":\"1,206\u00A0NOK\"", "\"q-total\":\"1,406\u00A0NOK\"");
        assertThat(told.body()).contains("\"why-much\"");
    }

    @Test
    void more_rows_are_there_to_be_had() {
        SignedIn.Answer more = browser.post(section, typed("more", "budget"));

        assertThat(more.location()).isEqualTo(section + "?saved&more#q-budget");
        assertThat(browser.get(section + "?saved&more").body()).contains("q-budget.9.cost");
    }

    @Test
    void a_partner_is_found_by_name_in_another_script_and_by_number() {
        cast.greenValley();
        browser.post(section, "asked", "partner", "q-partner", "Zelena dolina");
        assertThat(answer("partner"))
                .isInstanceOfSatisfying(
                        Answer.ChoiceAnswer.class,
                        found -> assertThat(found.chosen().label()).contains("Green Valley"));
    }

    @Test
    void a_file_is_shown_small_and_loses_its_hidden_details_on_request() throws Exception {
        byte[] pdf = Received.pdfBy("Besa Krasniqi");
        browser.upload(section, List.of(statute("Статут.pdf", pdf)), typed());
        SignedIn.Answer page = browser.get(section);
        Matcher link = Pattern.compile("\\.\\./files/([0-9a-f-]+)/hidden").matcher(page.body());
        assertThat(link.find()).isTrue();
        String hidden = "/my/proposals/" + draft.proposal().value() + "/files/" + link.group(1) + "/hidden";

        assertThat(browser.get(address(page) + "/preview").header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(browser.get(hidden).body()).contains("who made it", "Remove them");
        for (SignedIn other : List.of(hub.as(cast.somebody()), hub.as(cast.petar()))) {
            assertThat(other.get(hidden).status()).isEqualTo(404);
            assertThat(other.post(hidden).status()).isEqualTo(404);
            assertThat(other.get(address(page) + "/preview").status()).isEqualTo(404);
        }
        assertThat(browser.post(hidden).location()).isEqualTo(section + "?saved#q-statute");
        SignedIn.Answer cleaned = browser.get(section);
        assertThat(address(cleaned)).isNotEqualTo(address(page));
        assertThat(cleaned.body()).contains("Статут.pdf");
        assertThat(browser.get(address(cleaned)).body()).startsWith("%PDF").doesNotContain("Besa");
        assertThat(browser.post(hidden).status()).as("a second click").isEqualTo(404);
    }

    @Test
    void more_files_in_an_hour_than_anybody_needs_are_refused_and_everything_else_is_saved() throws Exception {
        Instant hour = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        jdbc.sql("insert into identity.attempt (key, window_at, count) values (:key, :window, 200)")
                .param("key", Secret.hash("files-of " + draft.representative().value()))
                .param("window", hour.atOffset(java.time.ZoneOffset.UTC))
                .update();

        SignedIn.Answer refused = browser.upload(section, List.of(statute("a.pdf", Received.pdf())), typed());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("too many files were handed in", "4030009512345");
        assertThat(answer("vat-number").isEmpty()).isFalse();
        assertThat(answer("statute").isEmpty()).isTrue();
    }
}
