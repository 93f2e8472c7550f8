package org.komshi.forms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, to read.
 *
 * @param lines one, or the options chosen, or the parts of a person; none when there is no answer
 * @param language code for {@code lang=} of the answer where it is known; null for what the person wrote
 * @param rows of a table; null for anything else
 * @param files that were handed in; none for anything else
 */
public record AnswerView(
        String question,
        String label,
        List<String> lines,
        boolean paragraphs,
        @Nullable String language,
        @Nullable RowsView rows,
        List<FileView> files) {
    AnswerView(String question, String label, List<String> lines, boolean paragraphs, @Nullable String language) {
        this(question, label, lines, paragraphs, language, null, List.of());
    }

    /**
     * @param headings of the columns; the first is empty where rows have names
     * @param numeric which columns hold figures, as many as headings
     * @param rows cells as text, as many as headings
     * @param totals below the columns; none when nothing is added up
     * @param stacked whether each row is read as a list of its own
     */
    public record RowsView(
            List<String> headings,
            List<Boolean> numeric,
            List<List<String>> rows,
            List<String> totals,
            boolean stacked) {}

    /** @param size in words: 320 kB
     * @param drawn whether it may have a preview */
    public record FileView(UUID id, String name, String size, String sha256, boolean drawn) {
        public String address() {
            return "/my/files/" + id;
        }

        public String preview() {
            return address() + "/preview";
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty() && rows == null && files.isEmpty();
    }
}
