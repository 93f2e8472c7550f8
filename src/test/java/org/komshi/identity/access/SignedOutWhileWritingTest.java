package org.komshi.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.Sessions;
import org.springframework.beans.factory.annotation.Autowired;

/** A session ends while somebody fills in a form: nothing is sent, nothing is lost. */
@HubTest
class SignedOutWhileWritingTest {
    private static final String WRITTEN = "Ana <b>Petrovska</b> \"the second\"";

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    private PersonId person;
    private SignedIn browser;

    @BeforeEach
    void somebody_writes() {
        person = cast.somebody();
        browser = hub.as(person).with("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void what_was_entered_comes_back_and_can_be_sent_after_signing_in() {
        browser.get("/my/account");
        sessions.endAll(person);

        SignedIn.Answer kept = browser.post("/my/account", "name", WRITTEN, "language", "en");
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.header("Cache-Control")).isEqualTo("no-store");
        assertThat(kept.body())
                .contains("You were signed out")
                .contains("href=\"/en/sign-in\" target=\"_blank\"")
                .contains("name=\"name\" value=\"Ana &lt;b>Petrovska&lt;/b> &#34;the second&#34;\"")
                .contains("<p class=\"written\">Ana &lt;b&gt;Petrovska&lt;/b&gt;")
                .contains("action=\"/my/account\"");
        assertThat(people.person(person).name()).isNotEqualTo(WRITTEN);

        // Signed in again in another tab: the page that waited holds a token of before.
        SignedIn again = hub.as(person).with("Sec-Fetch-Site", "same-origin");
        again.get("/my/account");
        SignedIn.Answer once = again.postRaw("/my/account", "_csrf=old&language=en&name=" + encoded(WRITTEN));
        assertThat(once.status()).isEqualTo(403);
        assertThat(once.body()).contains("Send it once more, please").contains("name=\"name\" value=\"Ana &lt;b>");
        assertThat(people.person(person).name()).isNotEqualTo(WRITTEN);

        assertThat(again.postRaw(
                                "/my/account",
                                "_csrf=" + encoded(token(once)) + "&language=en&name=" + encoded(WRITTEN))
                        .status())
                .isEqualTo(303);
        assertThat(people.person(person).name()).isEqualTo(WRITTEN);
    }

    @Test
    void without_session_and_token_the_session_is_asked_for_first() {
        SignedIn.Answer kept = hub.visitor()
                .with("Origin", hub.address())
                .postRaw("/my/organisations/new", "name=" + encoded("Здружение „Мост“ 🌉"));

        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.body()).contains("value=\"Здружение „Мост“ 🌉\"").contains("You were signed out");
    }

    @Test
    void a_file_is_asked_for_again() {
        SignedIn.Answer kept = hub.visitor()
                .with("Sec-Fetch-Site", "same-origin")
                .upload("/desk/definitions", "file", "grid.json", "{}");

        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.body())
                .contains("enctype=\"multipart/form-data\"")
                .contains("type=\"file\" id=\"again-file\" name=\"file\"")
                .contains("Choose the file again")
                .doesNotContain("value=\"{}\"");
    }

    @Test
    void what_another_site_sends_is_never_offered_as_what_one_had_entered() {
        SignedIn visitor = hub.visitor().with("Sec-Fetch-Site", "cross-site").with("Origin", hub.address());
        assertThat(visitor.post("/my/account", "name", WRITTEN).location()).startsWith("/en/sign-in");

        SignedIn elsewhere = hub.visitor().with("Origin", "https://elsewhere.example");
        assertThat(elsewhere.post("/my/account", "name", WRITTEN).location()).startsWith("/en/sign-in");

        SignedIn.Answer forged = hub.as(person)
                .with("Origin", "https://elsewhere.example")
                .postRaw("/my/account", "name=" + encoded(WRITTEN));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body()).doesNotContain("Petrovska").doesNotContain("Send it again");
    }

    private static String token(SignedIn.Answer page) {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
