package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void the_style_sheet_holds_every_style_file_and_stays_light() throws Exception {
        String sheet = styles();

        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/*.css")) {
            String name = file.getFilename();
            assertThat(new String(
                            getClass()
                                    .getResourceAsStream("/static/css/komshi.css")
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .as("komshi.css names %s", name)
                    .containsPattern(name.equals("komshi.css") ? "@layer" : Pattern.quote("\"" + name + "\""));
        }
        assertThat(sheet).doesNotContain("@import").contains("@layer pieces{").hasSizeLessThan(50_000);
    }

    @Test
    void everything_the_style_sheet_fetches_is_there_under_its_fingerprint() throws Exception {
        Pattern.compile("url\\(\"/assets/([^\"]+)\"\\)")
                .matcher(styles())
                .results()
                .forEach(fetched -> assertThat(assets.at(fetched.group(1)))
                        .as(fetched.group(1))
                        .isPresent());
    }

    @Test
    void all_fonts_together_weigh_less_than_110_KB() throws Exception {
        long bytes = 0;
        for (var font :
                new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/fonts/*.woff2")) {
            bytes += font.contentLength();
        }
        assertThat(bytes).isBetween(1L, 110_000L);
    }

    private String styles() throws Exception {
        return assets.named("komshi.css").orElseThrow().content().getContentAsString(StandardCharsets.UTF_8);
    }
}
