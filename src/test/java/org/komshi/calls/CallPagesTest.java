package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn.Answer;
import org.komshi.calls.Drafts.Creation.Created;
import org.komshi.database.HubClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class CallPagesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

    @Autowired
    Programmes programmes;

    @Autowired
    Calls calls;

    @Autowired
    HubClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    CallId call;
    String slug;

    @BeforeEach
    void a_call_is_announced_for_January() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        CallExamples examples = new CallExamples(jdbc);
        call = ((Created) drafts.create(examples.call(programmes.create(CallExamples.programme())), cast.petar())).id();
        slug = calls.call(call).slug();
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_visitor_reads_an_open_call_in_macedonian_without_a_cookie() {
        publications.publish(call, cast.petar());
        clock.set(CallExamples.CLOSES.minusSeconds(19 * 86400));

        Answer page = hub.visitor().get("/mk/calls/" + slug);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("отворен, уште 19 дена")
                .contains("Safe streets (мк)")
                .contains("понеделник, 1 март 2027")
                .contains("временска зона: Скопје")
                .contains("2.000.000")
                .contains("Kosovo* (мк)")
                .contains("* Without prejudice to positions on status. (мк)")
                .contains("/my/applications/new?call=" + slug);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_text_in_another_language_says_so() {
        CallTexts texts = CallExamples.texts();
        drafts.texts(
                call,
                cast.petar(),
                1,
                new CallTexts(
                        texts.title(),
                        texts.summary(),
                        org.komshi.language.Text.of("mk", "Само македонски"),
                        texts.eligibility(),
                        texts.costs(),
                        texts.exclusions(),
                        texts.procedure()));
        publications.publish(call, cast.petar());

        assertThat(hub.visitor().get("/sq/calls/" + slug).body())
                .contains("<div class=\"prose\" lang=\"mk\">")
                .contains("gjuhë tjetër: Македонски");
    }

    @Test
    void a_draft_is_found_by_nobody_outside_the_desk() {
        assertThat(hub.visitor().get("/en/calls/" + slug).status()).isEqualTo(404);
        assertThat(hub.visitor().get("/en/calls").body()).doesNotContain(slug);
    }

    @Test
    void questions_grid_and_checks_are_read_before_signing_in() {
        publications.publish(call, cast.petar());

        Answer page = hub.visitor().get("/sr/calls/" + slug + "/rounds/1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"form\"").contains("id=\"grid\"").contains("id=\"checklist\"");
        assertThat(hub.visitor().get("/sr/calls/" + slug + "/rounds/7").status())
                .isEqualTo(404);
    }

    @Test
    void whether_we_can_apply_is_answered_with_all_reasons() {
        publications.publish(call, cast.petar());
        String check = "/en/calls/" + slug + "/eligibility";

        assertThat(hub.visitor()
                        .get(check + "?kind=association&country=MK&founded=2015")
                        .body())
                .contains("Yes, you can apply");
        Answer no = hub.visitor().get(check + "?kind=network&country=ZZ&founded=2026");
        assertThat(no.status()).isEqualTo(200);
        assertThat(no.body())
                .contains("this kind are not invited")
                .contains("seated elsewhere")
                .contains("founded in 2026; the call asks for at least 2 years");
        assertThat(hub.visitor().get(check + "?kind=association&founded=soon").status())
                .isEqualTo(422);
    }

    @Test
    void the_list_is_narrowed_by_stage_and_country() {
        publications.publish(call, cast.petar());

        assertThat(hub.visitor().get("/en/calls?stage=announced&country=XK").body())
                .contains(slug);
        assertThat(hub.visitor().get("/en/calls?stage=decided").body()).doesNotContain(slug);
    }

    @Test
    void html_in_a_text_is_shown_and_not_obeyed() {
        Answer saved = hub.as(cast.petar())
                .post(
                        "/desk/calls/" + call.value() + "/texts",
                        "version",
                        "1",
                        "title-en",
                        "<script>alert(1)</script> =1+1 \u200B🌍",
                        "summary-en",
                        "A\u0007B");
        assertThat(saved.status()).isEqualTo(303);

        String page = hub.as(cast.petar())
                .get("/desk/calls/" + call.value() + "/preview/en")
                .body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; =1+1 🌍")
                .contains("AB");
        assertThat(page).doesNotContain("<script>alert");
    }
}
