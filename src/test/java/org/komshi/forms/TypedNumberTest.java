package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.language.Language;
import org.komshi.language.Languages;

/** Numbers as people of each language type them. */
class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1234      | 1234",
                "mk | 1.234,5   | 1234.5",
                "mk | 1,234.5   | 1234.5",
                "en | 1.234,5   | 1234.5",
                "sq | 1 234     | 1234",
                "sr | 1 234 567,89 | 1234567.89",
                "en | 1'234     | 1234",
                "mk | 1.234     | 1234",
                "sq | 120.000   | 120000",
                "en | 120,000   | 120000",
                "en | 1,982,006 | 1982006",
                "mk | 1.982.006 | 1982006",
                "en | 1.982.006 | 1982006",
                "mk | 12,5      | 12.5",
                "en | 12,5      | 12.5",
                "mk | 12.50     | 12.5",
                "en | .5        | 0.5",
                "mk | 0,125     | 0.125",
                "en | -3        | -3",
                "en | −3        | -3"
            })
    void are_understood(String language, String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed, Languages.of(language), 2))
                .isInstanceOfSatisfying(
                        TypedNumber.Understood.class,
                        read -> assertThat(read.number()).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mk | 120,000", "sr | 1,234", "sq | 12,500", "en | 120.000", "en | 1.234"})
    void with_two_readings_are_asked_back(String language, String typed) {
        assertThat(TypedNumber.read(typed, Languages.of(language), 2)).isEqualTo(new TypedNumber.TwoReadings());
    }

    @Test
    void three_decimals_are_no_riddle_where_the_question_takes_them() {
        assertThat(TypedNumber.read("1,234", Languages.of("mk"), 3))
                .isEqualTo(new TypedNumber.Understood(new BigDecimal("1.234")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 tausend",
                "дванаесет",
                "1.23.45",
                "1,23,456",
                "12 34",
                "1 2345",
                "1.234,56.7",
                "1e5",
                "--3",
                "5.",
                "٣",
                "=1+1",
                "12345678901234567890123"
            })
    void what_is_no_number_is_not_guessed(String typed) {
        assertThat(TypedNumber.read(typed, Languages.of("mk"), 2)).isEqualTo(new TypedNumber.NoNumber());
    }

    @Test
    void blank_is_no_answer() {
        assertThat(TypedNumber.read(" \u00A0\u200B", Languages.ENGLISH, 0)).isEqualTo(new TypedNumber.Nothing());
    }

    @Test
    void what_the_field_shows_is_read_again_the_same_in_every_language() {
        Random random = new Random(1);
        for (int run = 0; run < 3_000; run++) {
            int decimals = random.nextInt(5);
            BigDecimal number = BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), decimals);
            for (Language language : Languages.all()) {
                String shown = TypedNumber.shown(number, language);

                assertThat(TypedNumber.read(shown, language, decimals))
                        .as("%s in %s", shown, language.code())
                        .isInstanceOfSatisfying(
                                TypedNumber.Understood.class,
                                read -> assertThat(read.number()).isEqualByComparingTo(number));
            }
        }
    }
}
