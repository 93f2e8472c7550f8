package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every pair of text and ground in the style files can be read: contrast 5.5 or more, borders of fields 3. */
class LooksTest {
    private static final List<String> GROUNDS = List.of("wool", "paper");
    private static final List<String> TEXTS = List.of("ink", "muted", "madder", "indigo", "ochre", "moss");
    private static final Map<String, List<String>> ON_SOFT = Map.of(
            "woven", List.of("ink", "muted-on-soft", "madder", "indigo"),
            "madder-soft", List.of("ink", "muted-on-soft", "madder", "indigo"),
            "indigo-soft", List.of("ink", "muted-on-soft", "indigo"),
            "ochre-soft", List.of("ink", "muted-on-soft", "ochre-on-soft", "indigo"),
            "moss-soft", List.of("ink", "muted-on-soft", "moss-on-soft", "indigo"),
            "madder", List.of("on-madder"),
            "bar", List.of("on-bar"));

    static Stream<Map<String, String>> schemes() throws IOException {
        String tokens = new ClassPathResource("static/css/tokens.css").getContentAsString(StandardCharsets.UTF_8);
        int dark = tokens.indexOf("prefers-color-scheme: dark");
        Map<String, String> light = dyes(tokens.substring(0, dark));
        Map<String, String> night = new HashMap<>(light);
        night.putAll(dyes(tokens.substring(dark)));
        return Stream.of(light, night);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void text_can_be_read_on_every_ground(Map<String, String> dyes) {
        for (String ground : GROUNDS) {
            TEXTS.forEach(text -> assertThat(contrast(dyes, text, ground))
                    .as("%s on %s", text, ground)
                    .isGreaterThanOrEqualTo(5.5));
            assertThat(contrast(dyes, "field-line", ground)).as(ground).isGreaterThanOrEqualTo(3);
        }
        ON_SOFT.forEach((ground, texts) -> texts.forEach(text -> assertThat(contrast(dyes, text, ground))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(5.5)));
    }

    @Test
    void the_page_of_components_shows_the_same_dyes() throws IOException {
        String grounds = new ClassPathResource("static/assets/grounds.css").getContentAsString(StandardCharsets.UTF_8);
        int dark = grounds.indexOf(".ground-dark");
        List<Map<String, String>> schemes = schemes().toList();

        assertThat(dyes(grounds.substring(0, dark))).isEqualTo(schemes.get(0));
        assertThat(schemes.get(1)).containsAllEntriesOf(dyes(grounds.substring(dark)));
    }

    private static Map<String, String> dyes(String css) {
        Map<String, String> found = new HashMap<>();
        Pattern.compile("--([\\w-]+): #([0-9a-f]{6});")
                .matcher(css)
                .results()
                .forEach(dye -> found.put(dye.group(1), dye.group(2)));
        return found;
    }

    private static double contrast(Map<String, String> dyes, String one, String other) {
        double a = luminance(dyes.get(one));
        double b = luminance(dyes.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
