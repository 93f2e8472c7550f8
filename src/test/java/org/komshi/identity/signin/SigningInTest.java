package org.komshi.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class SigningInTest {
    private static final Instant NOON = Instant.parse("2027-05-04T10:00:00Z");
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedIn browser() {
        return hub.visitor();
    }

    @BeforeEach
    void nobody_has_tried_yet() {
        jdbc.sql("delete from identity.attempt").update();
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void by_the_code_in_the_browser_that_asked() {
        SignedIn browser = browser();
        String email = knownAddress();

        assertThat(ask(browser, email, "").location()).isEqualTo("/en/sign-in/code");
        var answer = browser.post("/en/sign-in/code", "code", code(email).replaceFirst("(...)", "$1 "));

        assertThat(answer.location()).isEqualTo("/my");
        assertThat(browser.cookies()).containsKey("session").doesNotContainKey("sign-in");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
    }

    @Test
    void by_the_link_on_another_device_and_looking_does_not_spend_it() {
        String email = knownAddress();
        ask(browser(), email, "");
        SignedIn phone = browser();

        assertThat(phone.get("/en/sign-in/link?token=" + token(email)).status()).isEqualTo(200);
        assertThat(phone.get("/en/sign-in/link?token=" + token(email)).body()).contains("Sign in here");
        assertThat(phone.post("/en/sign-in/link", "token", token(email)).location())
                .isEqualTo("/my");
        assertThat(phone.cookies()).containsKey("session");
    }

    @Test
    void link_and_code_work_once_together() {
        SignedIn browser = browser();
        String email = knownAddress();
        ask(browser, email, "");
        browser().post("/en/sign-in/link", "token", token(email));

        assertThat(browser().post("/en/sign-in/link", "token", token(email)).status())
                .isEqualTo(422);
        assertThat(browser().get("/en/sign-in/link?token=" + token(email)).status())
                .isEqualTo(422);
        assertThat(browser.post("/en/sign-in/code", "code", code(email)).status())
                .isEqualTo(422);
    }

    @Test
    void the_code_is_worth_nothing_in_another_browser() {
        String email = knownAddress();
        ask(browser(), email, "");
        SignedIn other = browser();
        ask(other, knownAddress(), "");

        assertThat(other.post("/en/sign-in/code", "code", code(email)).status()).isEqualTo(422);
        assertThat(browser().post("/en/sign-in/code", "code", code(email)).status())
                .isEqualTo(422);
    }

    @Test
    void works_until_the_fifteenth_minute_is_over() {
        clock.set(NOON);
        String email = knownAddress();
        ask(browser(), email, "");

        clock.set(NOON.plus(Duration.ofMinutes(15)).minusMillis(1));
        assertThat(browser().get("/en/sign-in/link?token=" + token(email)).status())
                .isEqualTo(200);
        clock.set(NOON.plus(Duration.ofMinutes(15)));
        assertThat(browser().post("/en/sign-in/link", "token", token(email)).status())
                .isEqualTo(422);
    }

    @Test
    void the_fifth_wrong_code_ends_the_request_but_not_its_link() {
        SignedIn browser = browser();
        String email = knownAddress();
        ask(browser, email, "");
        String wrong = code(email).equals("000000") ? "000001" : "000000";

        for (int left = 4; left > 0; left--) {
            assertThat(browser.post("/en/sign-in/code", "code", wrong).body())
                    .contains(left == 1 ? "one more try" : left + " more tries");
        }
        assertThat(browser.post("/en/sign-in/code", "code", wrong).body()).contains("no longer works");
        assertThat(browser.post("/en/sign-in/code", "code", code(email)).status())
                .isEqualTo(422);
        assertThat(browser.post("/en/sign-in/link", "token", token(email)).location())
                .isEqualTo("/my");
    }

    @Test
    void the_answer_does_not_tell_whether_an_address_is_known() {
        SignedIn known = browser();
        SignedIn unknown = browser();
        var first = ask(known, knownAddress(), "");
        var second = ask(unknown, strangeAddress(), "");

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(withoutTokens(unknown.get("/en/sign-in/code").body()))
                .isEqualTo(withoutTokens(known.get("/en/sign-in/code").body()));
    }

    @Test
    void somebody_new_gives_name_language_and_agreement() {
        SignedIn browser = browser();
        String email = strangeAddress();
        ask(browser, email, "/my/organisations/new");

        assertThat(browser.post("/en/sign-in/code", "code", code(email)).location())
                .isEqualTo("/en/sign-in/registration");
        assertThat(people.byEmail(email)).isEmpty();
        assertThat(browser.get("/en/sign-in/registration").body()).contains(email);
        var refused = browser.post("/en/sign-in/registration", "name", "Ljubica", "language", "sr");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Ljubica\"").contains("have not agreed");
        var accepted = browser.post("/en/sign-in/registration", "name", "Ljubica", "language", "sr", "agreed", "true");

        assertThat(accepted.location()).isEqualTo("/my/organisations/new");
        assertThat(people.byEmail(email).orElseThrow().language().code()).isEqualTo("sr");
        assertThat(browser.post("/en/sign-in/registration", "name", "Again", "agreed", "true")
                        .location())
                .isEqualTo("/en/sign-in");
    }

    @Test
    void nobody_registers_without_a_proof() {
        SignedIn browser = browser();
        String email = strangeAddress();
        ask(browser, email, "");

        assertThat(browser.get("/en/sign-in/registration").location()).isEqualTo("/en/sign-in");
        assertThat(browser.post("/en/sign-in/registration", "name", "Eve", "language", "en", "agreed", "true")
                        .location())
                .isEqualTo("/en/sign-in");
        assertThat(people.byEmail(email)).isEmpty();
    }

    @Test
    void names_that_cannot_be_seen_are_refused() {
        SignedIn browser = browser();
        String email = strangeAddress();
        ask(browser, email, "");
        browser.post("/en/sign-in/code", "code", code(email));

        for (String name : new String[] {"", "  ", "123", "An\u200Ba", "Ana\nBcc: x", "\u202EanA", "a".repeat(121)}) {
            assertThat(browser.post("/en/sign-in/registration", "name", name, "agreed", "true")
                            .status())
                    .as(name)
                    .isEqualTo(422);
        }
    }

    @Test
    void afterwards_one_is_where_one_wanted_to_be_but_never_on_another_site() {
        for (String back : new String[] {
            "https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"
        }) {
            assertThat(signIn(knownAddress(), back)).as(back).isEqualTo("/my");
        }
        assertThat(signIn(knownAddress(), "/my/applications?a=b")).isEqualTo("/my/applications?a=b");
    }

    @Test
    void staff_begin_at_the_desk_and_assessors_at_their_assessments() {
        assertThat(signIn(address(cast.somebody(Role.OFFICER)), "")).isEqualTo("/desk");
        assertThat(signIn(address(cast.somebody(Role.ASSESSOR)), "")).isEqualTo("/assess");
        assertThat(signIn(address(cast.somebody(Role.ASSESSOR, Role.AUDITOR)), ""))
                .isEqualTo("/desk");
    }

    @Test
    void the_sixth_mail_to_an_address_waits_and_the_answer_says_how_long() {
        clock.set(NOON.plus(Duration.ofMinutes(5)));
        String email = knownAddress();
        for (int mail = 0; mail < 5; mail++) {
            assertThat(ask(browser(), email, "").status()).isEqualTo(303);
        }
        var refused = ask(browser(), email.toUpperCase(), "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("601");
        assertThat(refused.body()).contains("Try again in 10 minutes");
        clock.set(NOON.plus(Duration.ofMinutes(15)));
        assertThat(ask(browser(), email, "").status()).isEqualTo(303);
    }

    @Test
    void the_thirty_first_mail_from_a_network_waits() {
        clock.set(NOON);
        for (int mail = 0; mail < 30; mail++) {
            ask(browser(), strangeAddress(), "");
        }

        assertThat(ask(browser(), strangeAddress(), "").status()).isEqualTo(429);
    }

    @Test
    void what_is_no_address_is_said_at_the_field_and_kept() {
        for (String typed : new String[] {"", "ana", "ana@", "ана@пример.мк", "a b@example.org", "a@b"}) {
            var refused = ask(browser(), typed, "");
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.body()).contains("This is no mail address");
        }
    }

    @Test
    void a_session_the_browser_brought_is_worth_nothing_afterwards() {
        PersonId before = cast.somebody();
        SignedIn browser = hub.as(before);
        String planted = browser.cookies().get("session");
        String email = knownAddress();
        ask(browser, email, "");
        browser.post("/en/sign-in/code", "code", code(email));

        assertThat(browser.cookies().get("session")).isNotEqualTo(planted);
        assertThat(jdbc.sql("select count(*) from identity.session where person = :person")
                        .param("person", before.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void signing_out_ends_the_session() {
        PersonId person = cast.somebody();
        SignedIn browser = hub.as(person);

        assertThat(browser.post("/sign-out").location()).isEqualTo("/en/");
        assertThat(browser.cookies()).doesNotContainKey("session");
        assertThat(jdbc.sql("select count(*) from identity.session where person = :person")
                        .param("person", person.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_from_another_site_is_refused() {
        assertThat(browser().postRaw("/en/sign-in", "email=ana%40example.org").status())
                .isEqualTo(403);
        assertThat(hub.as(cast.somebody()).postRaw("/sign-out", "").status()).isEqualTo(403);
    }

    private String signIn(String email, String back) {
        jdbc.sql("delete from identity.attempt").update();
        SignedIn browser = browser();
        ask(browser, email, back);
        return browser.post("/en/sign-in/code", "code", code(email)).location();
    }

    private static SignedIn.Answer ask(SignedIn browser, String email, String back) {
        return browser.post("/en/sign-in", "email", email, "back", back);
    }

    private String knownAddress() {
        return address(cast.somebody());
    }

    private String address(PersonId person) {
        return people.person(person).email();
    }

    private static String strangeAddress() {
        return "stranger-" + STRANGERS.incrementAndGet() + "@example.org";
    }

    private String code(String email) {
        return find("\\b\\d{6}\\b", email);
    }

    private String token(String email) {
        return find("(?<=token=)[\\w-]{43}", email);
    }

    private String find(String pattern, String email) {
        String body = jdbc.sql("""
                        select body from mail.message
                         where recipient = :email and template = 'identity.sign-in'
                         order by queued_at desc, id desc limit 1
                        """).param("email", email).query(String.class).single();
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
