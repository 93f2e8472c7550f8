package org.komshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyrillicTest {
    @ParameterizedTest
    @CsvSource({
        "Ljubica Njegoš, Љубица Његош",
        "LJUBICA NJEGOŠ, ЉУБИЦА ЊЕГОШ",
        "Đorđe Čolić i Žarko Šešelj, Ђорђе Чолић и Жарко Шешељ",
        "džep odžak Džordž, џеп оџак Џорџ",
        "zaključak konj kanjon, закључак коњ кањон",
        "predlog projekata udruženja građana, предлог пројеката удружења грађана"
    })
    void is_written_letter_by_letter_with_lj_nj_and_dž_as_one(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "injekcija, инјекција",
        "Injekcijama, Инјекцијама",
        "konjunktura, конјунктура",
        "konjugacija, конјугација",
        "Tanjug, Танјуг",
        "nadživeti, надживети",
        "NADŽIVETI, НАДЖИВЕТИ",
        "nadžnjeti, наджњети",
        "odživljen, одживљен",
        "podžanr, поджанр",
        "predživot, предживот"
    })
    void where_two_parts_of_a_word_meet_they_stay_two(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "Pišite na ana@green-valley.example, Пишите на ana@green-valley.example",
        "Vidi https://hub.example/sr/calls danas, Види https://hub.example/sr/calls данас",
        "Iznos u [[NOK]], Износ у NOK",
        "deo XIV i XX vek, део XIV и XX век",
        "Quebec i Wikipedia, Quebec и Wikipedia",
        "Zürich, Zürich",
        "'12. 3. 2027. u 12:00', '12. 3. 2027. у 12:00'"
    })
    void what_is_not_serbian_stays(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    @Test
    void cyrillic_stays_as_it_is() {
        assertThat(Cyrillic.of("Здружение Ѓорѓи")).isEqualTo("Здружение Ѓорѓи");
    }

    @Test
    void readers_of_latin_do_not_see_the_marks() {
        assertThat(Cyrillic.unmarked("Iznos u [[NOK]]")).isEqualTo("Iznos u NOK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{count, plural, one {# prijava} few {# prijave} other {# prijava}} do {closes} | {count, plural, one {# пријава} few {# пријаве} other {# пријава}} до {closes}",
                "{kind, select, form {obrazac} other {tabela}} u [[NOK]] | {kind, select, form {образац} other {табела}} у NOK",
                "Zdravo | Здраво"
            })
    void a_pattern_keeps_its_facts_and_cases(String latin, String cyrillic) {
        assertThat(CyrillicPattern.of(latin)).isEqualTo(cyrillic);
    }
}
