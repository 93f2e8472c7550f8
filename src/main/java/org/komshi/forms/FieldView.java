package org.komshi.forms;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komshi.web.components.Option;

/**
 * A question as a field to fill in, or as a line of an empty form to read. Made by {@link FormPages}; whoever draws it
 * needs to know nothing of the kinds of questions.
 *
 * @param id name and id of the field
 * @param question the question's id
 * @param help null when there is none
 * @param limits what is accepted, each a sentence: at most so many words
 * @param condition when it is asked, as a sentence; null when always
 * @param when the condition for the script {@code conditions.js}, as JSON; null when always asked
 * @param value as typed
 * @param chosen values of the options chosen
 * @param unit stands behind the field; null when there is none
 */
public record FieldView(
        String id,
        String question,
        Control control,
        String label,
        @Nullable String help,
        List<String> limits,
        boolean required,
        @Nullable String condition,
        @Nullable String when,
        String value,
        List<String> chosen,
        List<Option> options,
        @Nullable String unit,
        int maxWords,
        int maxCharacters) {
    /** How it is filled in. */
    public enum Control {
        LINE,
        PARAGRAPHS,
        NUMBER,
        ONE_OF,
        SEVERAL,
        CONFIRMATION
    }

    FieldView onlyWhen(@Nullable String condition, @Nullable String when) {
        return new FieldView(
                id,
                question,
                control,
                label,
                help,
                limits,
                required,
                condition,
                when,
                value,
                chosen,
                options,
                unit,
                maxWords,
                maxCharacters);
    }

    /** Rows of a text area: about as high as the longest text it takes. */
    public int rows() {
        int words = maxWords > 0 ? maxWords : maxCharacters / 8;
        return Math.clamp(words / 20, 4, 14);
    }

    public boolean isLimited() {
        return maxWords > 0 || maxCharacters > 0;
    }

    /** Help with the limits behind it; null when there is neither. */
    public @Nullable String helpAndLimit() {
        if (limits.isEmpty()) {
            return help;
        }
        return help == null ? limit() : help + " " + limit() + ".";
    }

    /** All limits as one line that begins like a sentence; empty when there are none. */
    public String limit() {
        String line = String.join(" · ", limits);
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }
}
