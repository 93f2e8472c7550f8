package org.komshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    static final Speech SPEECH = new Speech();
    static final ZoneId SKOPJE = ZoneId.of("Europe/Skopje");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en      | 9 December 2026",
                "mk      | 9 декември 2026 г.",
                "sq      | 9 dhjetor 2026",
                "sr      | 9. decembar 2026.",
                "sr-Cyrl | 9. децембар 2026."
            })
    void a_date_is_written_as_each_language_writes_it(String language, String date) {
        assertThat(plain(in(language).date(LocalDate.of(2026, 12, 9)))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en      | Wednesday, 9 December 2026 at 12:00",
                "mk      | среда, 9 декември 2026 г., во 12:00",
                "sq      | e mërkurë, 9 dhjetor 2026, ora 12:00",
                "sr      | sreda, 9. decembar 2026. u 12:00",
                "sr-Cyrl | среда, 9. децембар 2026. у 12:00"
            })
    void a_deadline_has_its_weekday_and_the_zones_time(String language, String moment) {
        assertThat(plain(in(language).dateTime(Instant.parse("2026-12-09T11:00:00Z"), SKOPJE)))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"en, Skopje", "mk, Скопје", "sq, Shkup", "sr, Skoplje", "sr-Cyrl, Скопље"})
    void the_zone_is_named_by_its_town(String language, String town) {
        assertThat(in(language).zone(SKOPJE)).isEqualTo(town);
    }

    @ParameterizedTest
    @CsvSource({"en, '1,982,006'", "mk, 1.982.006", "sq, 1 982 006", "sr, 1.982.006"})
    void a_number_is_grouped_as_each_language_groups_it(String language, String number) {
        assertThat(plain(in(language).number(1_982_006))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Ana, Besa and Vesna'",
        "mk, 'Ana, Besa и Vesna'",
        "sq, 'Ana, Besa dhe Vesna'",
        "sr, 'Ana, Besa i Vesna'"
    })
    void several_are_said_in_a_row(String language, String row) {
        assertThat(in(language).list(List.of("Ana", "Besa", "Vesna"))).isEqualTo(row);
    }

    @Test
    void names_are_sorted_as_each_language_sorts() {
        assertThat(sorted("mk", "Ѓорѓи", "Горан", "Ќиро", "Киро", "Љупчо", "Лазар"))
                .containsExactly("Горан", "Ѓорѓи", "Киро", "Лазар", "Љупчо", "Ќиро");
        assertThat(sorted("sr", "Ćira", "Cane", "Čeda", "Džoni", "Dejan", "Đorđe"))
                .containsExactly("Cane", "Čeda", "Ćira", "Dejan", "Džoni", "Đorđe");
        assertThat(sorted("sq", "Çelik", "Cana", "Ëngjëll", "Enver", "Dhurata", "Driton"))
                .containsExactly("Cana", "Çelik", "Driton", "Dhurata", "Enver", "Ëngjëll");
    }

    @Test
    void a_text_among_the_facts_is_said_in_the_readers_language() {
        Text title = new Text(java.util.Map.of("en", "Youth", "mk", "Млади"));

        assertThat(in("mk").say("mail.test.letter.body", "link", title)).isEqualTo("Прочитајте го тука: Млади.");
    }

    /** Without the spaces that keep things on one line. */
    private static String plain(String written) {
        return written.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static List<String> sorted(String language, String... names) {
        return Stream.of(names).sorted(in(language).collation()).toList();
    }

    private static Phrases in(String language) {
        return SPEECH.in(Languages.of(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mk | Денес е 9 декември 2026 г. Сè", "sr | Danas je 9. decembar 2026. Sve"})
    void a_date_with_a_full_stop_ends_its_sentence_once(String language, String begin) {
        Phrases phrases = in(language);

        assertThat(plain(phrases.say("calls.desk.lead", "date", phrases.date(LocalDate.of(2026, 12, 9)))))
                .startsWith(begin);
    }
}
