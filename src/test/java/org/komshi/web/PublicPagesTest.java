package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class PublicPagesTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Test
    void who_has_a_page_is_not_sent_it_again() {
        var first = hub.visitor().get("/en/privacy");
        var second = hub.visitor().with("If-None-Match", first.header("ETag")).get("/en/privacy");

        assertThat(first.header("ETag")).startsWith("W/");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=10, must-revalidate");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void a_page_that_names_somebody_is_kept_nowhere() {
        var page = hub.as(cast.petar()).get("/en/privacy");

        assertThat(page.body()).contains("Petar Nikolovski");
        assertThat(page.header("ETag")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_style_sheet_is_kept_for_a_year_under_its_fingerprint() {
        String body = hub.visitor().get("/en/").body();
        String sheet = body.replaceAll("(?s).*href=\"(/assets/komshi-[0-9a-f]+\\.css)\".*", "$1");

        assertThat(hub.visitor().get(sheet).header("Cache-Control"))
                .contains("immutable")
                .contains("31536000");
        assertThat(hub.visitor().get("/assets/komshi.css").header("Cache-Control"))
                .doesNotContain("immutable");
    }

    @Test
    void the_home_page_with_its_style_is_under_30_KB_on_the_wire() throws Exception {
        String page = hub.visitor().get("/mk/").body();
        String sheet = hub.visitor().get("/assets/komshi.css").body();

        assertThat(compressed(page) + compressed(sheet)).isLessThan(30_000);
    }

    private static int compressed(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void no_page_has_inline_style_or_script() {
        for (String page : new String[] {"/mk/", "/mk/about", "/mk/privacy", "/mk/nothing"}) {
            assertThat(hub.visitor().get(page).body())
                    .doesNotContain("style=\"", "<style", "<script>", " onclick")
                    .doesNotContainPattern("(href|src)=\"https?:");
        }
    }

    @ParameterizedTest
    @CsvSource({"/my/account, /my/account", "//evil.example, /", "/\\evil.example, /", "https://evil.example, /"})
    void another_language_leads_back_to_our_own_pages_only(String back, String location) {
        var answer = hub.visitor().get("/sq/language?back=" + back.replace("\\", "%5C"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(location);
        assertThat(answer.header("Set-Cookie")).contains("language=sq").contains("HttpOnly");
    }

    @Test
    void a_watcher_learns_that_the_hub_is_ready() {
        var health = hub.visitor().get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).contains("\"ready\":true");
    }

    @Test
    void a_demonstration_wants_no_search_engine() {
        assertThat(hub.visitor().get("/robots.txt").body()).contains("Disallow: /\n");
        assertThat(hub.visitor().get("/en/").body()).contains("noindex");
    }
}
