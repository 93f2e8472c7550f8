package org.komshi.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.komshi.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With OpenID Connect, at a provider that signs its tokens; the hub runs as a host would run it. */
class SigningInElsewhereTest {
    @TempDir
    static Path folder;

    static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    static HubProcess hub;

    @BeforeAll
    static void a_hub_knows_a_provider() {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
        int port = HubProcess.freePort();
        hub = HubProcess.launch(
                folder,
                port,
                Map.of(
                        "KOMSHI_OPENID_ISSUER", PROVIDER.issuerUrl("office").toString(),
                        "KOMSHI_OPENID_CLIENT", "komshi",
                        "KOMSHI_OPENID_SECRET", "secret",
                        "KOMSHI_OPENID_NAME", "the office"));
        hub.awaitReady();
    }

    @AfterAll
    static void both_end() {
        hub.close();
        PROVIDER.shutdown();
    }

    private static String known(String name) {
        String email = name + "-" + UUID.randomUUID() + "@hub.example";
        JdbcClient.create(hub.database())
                .sql("""
                        insert into identity.person (id, email, name, language, created_at)
                        values (:id, :email, 'Teuta Gashi', 'en', clock_timestamp())
                        """)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .update();
        return email;
    }

    /** To the provider, which vouches as told, and as far back as its answer. */
    private static String vouched(SignedIn browser, String back, Map<String, Object> claims) throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "office", UUID.randomUUID().toString(), "JWT", List.of("komshi"), claims, 600));
        SignedIn.Answer away = browser.get("/mk/sign-in/openid?back=" + back);
        assertThat(away.status()).isEqualTo(303);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(away.location())).build(), HttpResponse.BodyHandlers.ofString());
            URI home = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(home.toString()).startsWith(hub.address() + "/sign-in/openid?");
            return home.getRawPath() + "?" + home.getRawQuery();
        }
    }

    private static Map<String, Object> verified(String email) {
        return Map.of("email", email, "email_verified", true);
    }

    @Test
    void somebody_the_hub_knows_is_signed_in_where_they_wanted_to_be_and_signs_out_in_both_places() throws Exception {
        SignedIn browser = hub.browser("");
        String email = known("teuta");
        assertThat(browser.get("/en/sign-in?back=/my/account").body())
                .contains("Sign in with the office", "/en/sign-in/openid?back=%2Fmy%2Faccount");

        SignedIn.Answer home =
                browser.get(vouched(browser, "/my/account", verified(email.toUpperCase(java.util.Locale.ROOT))));

        assertThat(home.location()).isEqualTo("/my/account");
        assertThat(browser.get("/my/account").status()).isEqualTo(200);
        assertThat(JdbcClient.create(hub.database())
                        .sql("select count(*) from identity.session join identity.person on person.id = session.person "
                                + "where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.post("/sign-out").location()).endsWith("/sign-in/openid/over");
        assertThat(browser.get("/en/sign-in/openid/over").body())
                .contains(
                        "you are still signed in",
                        PROVIDER.endSessionEndpointUrl("office").toString());
        assertThat(browser.get("/my/account").status()).isEqualTo(302);
    }

    @Test
    void the_question_carries_state_nonce_and_a_challenge_and_the_code_is_redeemed_with_its_verifier()
            throws Exception {
        SignedIn browser = hub.browser("");
        String address = browser.get("/en/sign-in/openid").location();
        assertThat(address)
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "response_type=code");

        browser.get(vouched(browser, "", verified(known("petar"))));

        String redeemed = "";
        for (int request = 0; request < 50 && !redeemed.contains("code_verifier="); request++) {
            var received = PROVIDER.takeRequest(5, TimeUnit.SECONDS);
            redeemed = received.getBody().readString(StandardCharsets.UTF_8);
        }
        assertThat(redeemed).contains("code_verifier=", "grant_type=authorization_code");
    }

    @Test
    void an_address_that_is_not_confirmed_or_missing_signs_nobody_in() throws Exception {
        for (Map<String, Object> claims : List.of(
                Map.<String, Object>of("email", known("ana"), "email_verified", false),
                Map.<String, Object>of("email", known("ana")),
                Map.<String, Object>of("email_verified", true))) {
            SignedIn browser = hub.browser("");

            SignedIn.Answer home = browser.get(vouched(browser, "/my", claims));

            assertThat(home.location()).isEqualTo("/mk/sign-in/openid/failure?why=no-address&back=%2Fmy");
            SignedIn.Answer told = browser.get(home.location());
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.body()).contains("нема потврдена е-адреса");
            assertThat(browser.get("/my").status()).isEqualTo(302);
        }
    }

    @Test
    void somebody_new_introduces_themselves_as_after_a_code_by_mail() throws Exception {
        SignedIn browser = hub.browser("");
        String email = "new-" + UUID.randomUUID() + "@hub.example";

        SignedIn.Answer home = browser.get(vouched(browser, "/my/account", verified(email)));

        assertThat(home.location()).isEqualTo("/mk/sign-in/registration");
        assertThat(browser.get("/mk/sign-in/registration").body()).contains(email);
        assertThat(browser.post("/mk/sign-in/registration", "name", "Нов Човек", "language", "mk", "agreed", "true")
                        .location())
                .isEqualTo("/my/account");
        assertThat(browser.get("/my/account").body()).contains("Нов Човек");
    }

    @Test
    void an_answer_is_good_once_in_the_browser_that_asked_and_as_it_was_asked() throws Exception {
        SignedIn browser = hub.browser("");
        String answer = vouched(browser, "", verified(known("mira")));
        SignedIn other = hub.browser("");
        assertThat(other.get(answer).location()).contains("why=not-proved");

        assertThat(browser.get(answer.replaceAll("state=[^&]+", "state=another"))
                        .location())
                .contains("why=not-proved");
        assertThat(browser.get(answer).location()).as("the question is spent").contains("why=not-proved");

        SignedIn forger = hub.browser("");
        String forged = vouched(forger, "", verified(known("mira")));
        Question asked = Question.read(forger.cookies().get("openid")).orElseThrow();
        forger.cookies().put("openid", new Question(asked.state(), "another", asked.verifier(), "", "en").cookie());
        assertThat(forger.get(forged).location()).as("another nonce").contains("why=not-proved");
        assertThat(forger.get("/my").status()).isEqualTo(302);
        assertThat(forger.get("/sign-in/openid?error=access_denied&state=x").location())
                .contains("why=not-proved");
    }

    @Test
    void a_question_survives_its_cookie_and_nothing_else_is_one() {
        Map<String, String> all = new HashMap<>();
        Question question = new Question("state", "nonce", "verifier", "/my?a=1", "sr-Cyrl");
        all.put("openid", question.cookie());

        assertThat(Question.read(all.get("openid"))).contains(question);
        assertThat(Question.read("")).isEmpty();
        assertThat(Question.read("a.b.c.d.%")).isEmpty();
        assertThat(Question.read(question.cookie() + ".x")).isEmpty();
    }
}
