package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class FaultPagesTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Test
    void an_unknown_address_is_told_in_the_language_of_the_address() {
        SignedIn.Answer page = hub.visitor().get("/mk/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"mk\"").contains("Нема таква страница за Вас");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, There is no such page", "sr-Cyrl, Нема такве странице", "sq, Nuk ka faqe"})
    void a_page_in_no_known_language_is_told_in_the_browsers(String wished, String said) {
        SignedIn.Answer page = hub.visitor().with("Accept-Language", wished).get("/xx/privacy");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains(said).contains("/sign-in").contains("class=\"fault\"");
    }

    @Test
    void a_picture_that_is_not_there_answers_404() {
        assertThat(hub.visitor().get("/assets/img/nothing.svg").status()).isEqualTo(404);
    }

    @Test
    void an_unknown_language_is_an_unknown_address() {
        assertThat(hub.visitor().get("/xx/sign-in").status()).isEqualTo(404);
        assertThat(hub.visitor().get("/xx/").status()).isEqualTo(404);
    }

    @Test
    void json_is_never_shown() {
        SignedIn.Answer page = hub.visitor().with("Accept", "application/json").get("/en/nowhere");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>There is no such page for you</h1>");
    }

    @Test
    void a_visitor_at_a_work_address_is_asked_to_sign_in_whether_there_is_such_a_page_or_not() {
        assertThat(hub.visitor().get("/my/account?a=b").location())
                .isEqualTo("/en/sign-in?back=%2Fmy%2Faccount%3Fa%3Db");
        assertThat(hub.visitor()
                        .with("Accept-Language", "sq")
                        .get("/desk/nowhere")
                        .location())
                .isEqualTo("/sq/sign-in?back=%2Fdesk%2Fnowhere");
    }

    @Test
    void a_part_of_a_page_asked_for_after_the_session_ended_sends_the_whole_window_to_sign_in() {
        SignedIn.Answer answer = hub.visitor()
                .with("HX-Request", "true")
                .with("HX-Current-URL", "https://hub.example/my/applications/1?x=y")
                .get("/my/applications/1/saved");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/en/sign-in?back=%2Fmy%2Fapplications%2F1");
    }

    @Test
    void what_is_absent_and_what_is_not_yours_look_the_same_and_help() {
        SignedIn somebody = hub.as(cast.somebody());
        SignedIn.Answer absent = somebody.get("/desk/nowhere");
        SignedIn.Answer notYours = somebody.get("/desk/jobs/0192f0aa-0000-7000-8000-000000000000");

        assertThat(absent.status()).isEqualTo(404);
        assertThat(notYours.status()).isEqualTo(404);
        assertThat(alike(notYours, "/desk/jobs/0192f0aa-0000-7000-8000-000000000000"))
                .isEqualTo(alike(absent, "/desk/nowhere"));
        assertThat(notYours.body()).contains("You are signed in as Person").contains("for the hub’s staff");
    }

    @Test
    void an_id_that_is_no_id_is_not_found() {
        assertThat(hub.as(cast.somebody(Role.OFFICER)).get("/desk/jobs/42").status())
                .isEqualTo(404);
    }

    @Test
    void a_forged_form_is_told_apart() {
        SignedIn.Answer answer = hub.as(cast.somebody()).postRaw("/sign-out", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Perhaps the page lay open");
    }

    @Test
    void what_broke_has_a_number_that_also_stands_in_the_answers_head() {
        SignedIn.Answer answer = hub.visitor().get("/en/sign-in?test=broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains(answer.header("X-Request-Id")).doesNotContain("teapot");
    }

    @Test
    void a_database_that_does_not_answer_is_503_and_what_was_sent_can_be_sent_again() {
        SignedIn.Answer answer =
                hub.visitor().post("/en/sign-in", "test", "database-away", "text", "О, \"свет\" <b>", "text", "2");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.body())
                .contains("name=\"text\" value=\"О, &#34;свет&#34; &lt;b>\"")
                .contains("name=\"text\" value=\"2\"")
                .contains("Send it again");
    }

    @Test
    void a_parameter_that_cannot_be_read_is_422() {
        assertThat(hub.visitor().get("/en/sign-in?test=number&number=many").status())
                .isEqualTo(422);
        assertThat(hub.visitor().get("/en/sign-in?test=number").status()).isEqualTo(422);
    }

    @Test
    void a_nul_in_a_text_is_422_with_a_sentence() {
        SignedIn.Answer answer = hub.as(cast.somebody()).post("/my/account", "name", "Ana\0", "language", "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Something in the form cannot be read");
    }

    private static String alike(SignedIn.Answer answer, String address) {
        return answer.body().replace(address, "").replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void a_form_encoded_as_no_browser_does_is_the_senders_fault() {
        assertThat(hub.visitor().postRaw("/en/sign-in", "email=%ZZ&_csrf=%").status())
                .isEqualTo(400);
    }
}
