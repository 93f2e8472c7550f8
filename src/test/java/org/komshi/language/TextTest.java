package org.komshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void is_shown_in_the_readers_language_where_it_exists() {
        Text text = new Text(Map.of("en", "Call", "mk", "Повик"));

        assertThat(text.in(Languages.of("mk"))).isEqualTo(new Text.Shown("Повик", Languages.of("mk")));
        assertThat(text.isIn(Languages.of("sq"))).isFalse();
    }

    @Test
    void a_reader_of_serbian_cyrillic_gets_latin_in_cyrillic() {
        Text text = new Text(Map.of("en", "Call", "sr", "Poziv za Njegoševu [[NOK]]"));

        assertThat(text.in(Languages.of("sr-Cyrl")))
                .isEqualTo(new Text.Shown("Позив за Његошеву NOK", Languages.of("sr-Cyrl")));
    }

    @Test
    void without_the_readers_language_it_is_english_and_says_so() {
        Text text = new Text(Map.of("en", "Call", "mk", "Повик"));

        assertThat(text.in(Languages.of("sq"))).isEqualTo(new Text.Shown("Call", Languages.ENGLISH));
    }

    @Test
    void without_english_it_is_what_there_is() {
        assertThat(Text.of("mk", "Повик").in(Languages.of("sq")))
                .isEqualTo(new Text.Shown("Повик", Languages.of("mk")));
        assertThat(Text.NONE.value(Languages.of("sq"))).isEmpty();
    }

    @Test
    void a_blank_version_is_a_missing_one() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("en", "  Call ");
        versions.put("mk", " \n ");
        Text text = new Text(versions);

        assertThat(text.versions()).isEqualTo(Map.of("en", "Call"));
        assertThat(text.missing()).extracting(Language::code).containsExactly("mk", "sq", "sr");
        assertThat(text.with("mk", "Повик").missing())
                .extracting(Language::code)
                .containsExactly("sq", "sr");
    }

    @Test
    void comes_back_from_the_database_as_it_went_in() {
        Text text = new Text(Map.of("en", "“Call” \\ \"1\"", "mk", "Повик\nвтор ред"));

        assertThat(Text.parse(text.json())).isEqualTo(text);
    }
}
