package org.komshi.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section to fill in or to read.
 *
 * @param number of the section, from 1
 * @param help null when there is none
 * @param fields to fill in, or of an empty form; none when it is drawn with answers
 * @param answers to read; none when it is drawn to fill in
 */
public record SectionView(
        String id, int number, String title, @Nullable String help, List<FieldView> fields, List<AnswerView> answers) {
    /** Whether a field of it comes and goes with another's answer. */
    public boolean hasConditions() {
        return fields.stream().anyMatch(field -> field.when() != null);
    }

    /** Whether files are handed in with it. */
    public boolean hasFiles() {
        return fields.stream().anyMatch(field -> field.control() == FieldView.Control.FILES);
    }
}
