package org.komshi.calls.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.komshi.calls.announcements.Prose.Block;

class ProseTest {
    @Test
    void an_empty_line_parts_paragraphs_and_a_hyphen_makes_a_point() {
        assertThat(Prose.of("One\nline\n\nTwo\n- a\n- b\n\n- c\nEnd").blocks())
                .containsExactly(
                        new Block(false, List.of("One", "line")),
                        new Block(false, List.of("Two")),
                        new Block(true, List.of("a", "b", "c")),
                        new Block(false, List.of("End")));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Prose.of("  \n\n ").blocks()).isEmpty();
    }

    @Test
    void a_hyphen_within_a_line_is_a_hyphen() {
        assertThat(Prose.of("-5 degrees").blocks()).containsExactly(new Block(false, List.of("-5 degrees")));
    }
}
