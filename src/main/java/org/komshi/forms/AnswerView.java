package org.komshi.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, to read.
 *
 * @param lines one, or the options chosen; none when there is no answer
 * @param language code for {@code lang=} of the answer where it is known; null for what the person wrote
 */
public record AnswerView(
        String question,
        String label,
        List<String> lines,
        boolean paragraphs,
        @Nullable String language) {
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
