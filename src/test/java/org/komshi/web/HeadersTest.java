package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class HeadersTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Test
    void every_page_forbids_what_is_not_ours() {
        for (String address : new String[] {"/en/", "/en/nowhere", "/en/sign-in", "/assets/komshi.css"}) {
            SignedIn.Answer page = hub.visitor().get(address);

            assertThat(page.header("Content-Security-Policy"))
                    .as(address)
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                            + "base-uri 'none'");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Permissions-Policy")).contains("camera=()");
        }
    }

    @Test
    void a_public_page_is_asked_for_again_and_answers_304_when_it_is_known() {
        SignedIn.Answer first = hub.visitor().get("/en/about");
        SignedIn.Answer again =
                hub.visitor().with("If-None-Match", first.header("ETag")).get("/en/about");

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=10, must-revalidate");
        assertThat(first.header("Set-Cookie")).isEmpty();
        assertThat(first.header("Vary")).containsIgnoringCase("cookie");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(hub.visitor()
                        .with("If-None-Match", first.header("ETag"))
                        .get("/mk/about")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_page_with_a_form_or_of_somebody_signed_in_is_kept_nowhere() {
        SignedIn.Answer form = hub.visitor().get("/en/sign-in");
        SignedIn.Answer own = hub.as(cast.somebody()).get("/en/about");

        assertThat(form.header("Set-Cookie")).startsWith("XSRF-TOKEN=").contains("HttpOnly", "SameSite=Lax");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.header("ETag")).isEmpty();
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.header("ETag")).isEmpty();
    }

    @Test
    void work_pages_are_kept_nowhere_even_when_they_are_refused() {
        assertThat(hub.visitor().get("/my/account").header("Cache-Control")).isEqualTo("no-store");
        assertThat(hub.as(cast.somebody(Role.OFFICER)).get("/desk/nowhere").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void a_demonstration_asks_not_to_be_found() {
        assertThat(hub.visitor().get("/en/").header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(hub.visitor().get("/robots.txt").body()).contains("Disallow: /\n");
    }

    @Test
    void whoever_may_read_a_page_may_ask_for_its_head() {
        assertThat(hub.visitor().head("/en/about").status()).isEqualTo(200);
    }

    @Test
    void the_chosen_language_holds_where_the_address_has_none_until_one_signs_in() {
        SignedIn browser = hub.visitor();

        assertThat(browser.get("/sq/language?back=/my/account").location()).isEqualTo("/my/account");
        assertThat(browser.get("/my/account").location()).startsWith("/sq/sign-in");
        assertThat(browser.get("/sq/language?back=//evil.example").location()).isEqualTo("/");
        assertThat(browser.get("/xx/language").status()).isEqualTo(404);
    }
}
