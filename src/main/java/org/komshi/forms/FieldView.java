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
 * @param more what only some kinds have
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
        int maxCharacters,
        More more) {
    /**
     * @param parts fields it is made of: from and until, name and mail
     * @param table its rows; null for anything else
     * @param files handed in so far
     * @param accept of a field for files; null for anything else
     * @param followed whether it is asked now, where a formula decides; null where none does
     * @param heading short label over a column; null outside tables
     */
    public record More(
            List<FieldView> parts,
            @Nullable TableView table,
            List<AnswerView.FileView> files,
            @Nullable String accept,
            @Nullable Boolean followed,
            @Nullable String heading) {
        static final More NONE = new More(List.of(), null, List.of(), null, null, null);

        More followed(@Nullable Boolean asked) {
            return new More(parts, table, files, accept, asked, heading);
        }

        More under(String heading) {
            return new More(parts, table, files, accept, followed, heading);
        }
    }

    /**
     * @param headings of the columns; in front of them one for names of rows where they have some
     * @param rows each with its fields
     * @param totals below the columns: what a field of {@code forms/output.jte} takes, null where nothing is added up
     * @param grows whether people add rows
     */
    public record TableView(
            List<FieldView> headings,
            List<RowView> rows,
            List<@Nullable FieldView> totals,
            boolean grows,
            boolean stacked) {
        public boolean hasTotals() {
            return totals.stream().anyMatch(java.util.Objects::nonNull);
        }
    }

    /** @param name of the row, or its number */
    public record RowView(String name, boolean numbered, List<FieldView> cells) {}

    /** How it is filled in. */
    public enum Control {
        LINE,
        PARAGRAPHS,
        NUMBER,
        ONE_OF,
        SEVERAL,
        CONFIRMATION,
        DAY,
        EMAIL,
        PHONE,
        WEB_ADDRESS,
        PARTS,
        FOUND,
        FILES,
        TABLE,
        /** Computed: shown, not filled in. */
        OUTPUT,
        /** Only to read. */
        NOTE,
        /** Only to read: one signs before submitting. */
        SIGNATURE
    }

    FieldView onlyWhen(@Nullable String condition, @Nullable String when, @Nullable Boolean followed) {
        return copy(label, condition, when, more.followed(followed));
    }

    /** The same in a column, which says the short label once. */
    FieldView under(String heading) {
        return copy(label, condition, when, more.under(heading));
    }

    private FieldView copy(String label, @Nullable String condition, @Nullable String when, More more) {
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
                maxCharacters,
                more);
    }

    /** Whether figures are typed or shown in it. */
    public boolean isNumeric() {
        return control == Control.NUMBER || control == Control.OUTPUT;
    }

    /** Of a field of one line, for {@code type=}. */
    public String inputType() {
        return switch (control) {
            case DAY -> "date";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case WEB_ADDRESS -> "url";
            default -> "text";
        };
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
