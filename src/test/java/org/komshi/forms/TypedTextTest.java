package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a text that was typed or pasted, and how it is counted. */
class TypedTextTest {
    @Test
    void line_ends_of_every_system_become_one() {
        assertThat(TypedText.paragraphs("one\r\ntwo\rthree\u2028four\n\nfive"))
                .isEqualTo("one\ntwo\nthree\nfour\n\nfive");
        assertThat(TypedText.line("one\r\n two\t three ")).isEqualTo("one two three");
    }

    @Test
    void letters_with_marks_are_composed_so_that_the_same_word_is_the_same_text() {
        String typedOnAMac = Normalizer.normalize("Ѓорѓи, Čačak, Gjilan ë", Normalizer.Form.NFD);

        assertThat(TypedText.line(typedOnAMac)).isEqualTo("Ѓорѓи, Čačak, Gjilan ë");
        assertThat(TypedText.characters(TypedText.line("e\u0301"))).isEqualTo(1);
    }

    @Test
    void what_nobody_sees_is_removed() {
        assertThat(TypedText.line(
                        "zero\u200Bwidth, \u202Eturned\u202C, soft\u00ADhyphen, \uFEFFmark, bell\u0007, nul\u0000"))
                .isEqualTo("zerowidth, turned, softhyphen, mark, bell, nul");
        assertThat(TypedText.line("a\u200Db")).isEqualTo("ab");
        assertThat(TypedText.line("half \uD83D emoji")).isEqualTo("half emoji");
        assertThat(TypedText.line("hidden\uDB40\uDC41\uDB40\uDC42 tags")).isEqualTo("hidden tags");
        assertThat(TypedText.line("\u00A0\u2003 \u200B")).isEmpty();
    }

    @Test
    void emoji_are_kept_whole() {
        String family = "👩\u200D👩\u200D👧\u200D👦";
        String wales = "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F";
        String heart = "❤\uFE0F\u200D🔥";
        String teacher = "👩🏽\u200D🏫";

        for (String emoji : new String[] {family, wales, heart, teacher, "👍🏽", "🇲🇰"}) {
            assertThat(TypedText.line("x " + emoji + " y")).isEqualTo("x " + emoji + " y");
        }
        assertThat(TypedText.characters(family)).as("code points, not pictures").isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'one', 1",
        "'one two', 2",
        "'one  two\n\nthree', 3",
        "'re-granting is one', 3",
        "'a dash – alone is none', 5",
        "'12.500 NOK, 3%', 3",
        "'Здружение „Зелена долина“', 3",
        "'s’ka', 1",
        "'👩‍🏫 teaches', 1",
        "'a\u00A0b\u2003c', 3"
    })
    void a_word_stands_between_spaces_and_has_a_letter_or_a_digit(String text, int words) {
        assertThat(TypedText.words(TypedText.paragraphs(text))).isEqualTo(words);
    }

    @Test
    void cleaning_twice_is_cleaning_once() {
        Random random = new Random(20261120);
        int[] pieces = {
            'a', 'ж', ' ', '\n', '\r', '\t', 0x301, 0x200B, 0x200D, 0x1F469, 0x1F3FD, 0xFE0F, 0x1F3F4, 0xE0067, 0x202E,
            0xD83D, 0xFEFF, 0, '<', '=', 0x1100, 0x1161, 0x0344, 0x212B
        };
        for (int run = 0; run < 5_000; run++) {
            StringBuilder typed = new StringBuilder();
            for (int at = random.nextInt(12); at > 0; at--) {
                typed.appendCodePoint(pieces[random.nextInt(pieces.length)]);
            }
            String once = TypedText.paragraphs(typed.toString());

            assertThat(TypedText.paragraphs(once))
                    .as(() -> typed.codePoints()
                            .mapToObj(Integer::toHexString)
                            .toList()
                            .toString())
                    .isEqualTo(once);
            assertThat(once).doesNotContain("\r", "\u0000", "\u200B", "\u202E", "\uFEFF");
        }
    }

    /** A form may be 2 MB: a second is long for it, an hour would be an attack. */
    @Test
    void a_million_spaces_inside_are_soon_read() {
        String typed = "a" + " ".repeat(1_000_000) + "b";

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(TypedText.line(typed)).isEqualTo("a b");
            assertThat(TypedText.paragraphs(typed)).hasSize(1_000_002);
        });
    }
}
