package org.komshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mk-MK,mk;q=0.9,en;q=0.5 | mk",
                "sq-XK | sq",
                "sr | sr",
                "sr-RS | sr",
                "sr-Cyrl-RS | sr-Cyrl",
                "sr-Latn | sr",
                "bs-BA,en;q=0.7 | sr",
                "cnr | sr",
                "hr | sr",
                "de-AT,en-GB;q=0.8 | en",
                "en-US | en"
            })
    void a_browsers_wish_leads_to_the_closest(String wish, String code) {
        assertThat(Languages.wanted(wish)).contains(Languages.of(code));
    }

    @ParameterizedTest
    @CsvSource({"de", "*", "''", "'%%%'", "x-klingon"})
    void a_wish_for_none_of_them_leads_nowhere(String wish) {
        assertThat(Languages.wanted(wish)).isEmpty();
    }

    @Test
    void each_can_be_written_and_printed() {
        assertThat(Languages.all()).extracting(Language::code).containsExactly("en", "mk", "sq", "sr", "sr-Cyrl");
        assertThat(Languages.written()).extracting(Language::code).containsExactly("en", "mk", "sq", "sr");
    }
}
