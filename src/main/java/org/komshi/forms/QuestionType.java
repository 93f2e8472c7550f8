package org.komshi.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of {@code type} in a definition, each with the fields of its own. */
enum QuestionType {
    SHORT_TEXT("maxCharacters", "maxWords"),
    LONG_TEXT("maxCharacters", "maxWords"),
    NUMBER("unit", "min", "max", "decimals"),
    MONEY("currency", "min", "max", "limits"),
    ONE_OF("options"),
    SEVERAL("options", "min", "max"),
    DECLARATION(),
    DATE("earliest", "latest"),
    PERIOD("earliest", "latest"),
    YES_NO(),
    EMAIL(),
    PHONE(),
    WEB_ADDRESS(),
    PERSON(),
    ORGANISATION(),
    FILE("kinds", "largest", "max"),
    NOTE(),
    SIGNATURE(),
    CALCULATED("formula", "currency", "unit", "decimals"),
    TABLE("columns", "rows", "min", "max", "totals"),
    GROUP("questions", "min", "max");

    private static final List<String> COMMON =
            List.of("id", "type", "label", "help", "required", "when", "role", "rules");
    private static final List<String> IN_ROWS = List.of("id", "type", "label", "help", "required");

    private final List<String> fields;

    QuestionType(String... fields) {
        this.fields = List.of(fields);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String[] allowed() {
        return with(COMMON);
    }

    String[] allowedInRows() {
        return with(IN_ROWS);
    }

    private String[] with(List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addAll(fields);
        return all.toArray(String[]::new);
    }

    /** Whether a row of a table can ask it; paragraphs only where there is room for them. */
    boolean fitsRows(boolean stacked) {
        return switch (this) {
            case SHORT_TEXT, NUMBER, MONEY, ONE_OF, DATE, YES_NO, EMAIL, PHONE, WEB_ADDRESS, CALCULATED -> true;
            case LONG_TEXT -> stacked;
            case SEVERAL, DECLARATION, PERIOD, PERSON, ORGANISATION, FILE, NOTE, SIGNATURE, TABLE, GROUP -> false;
        };
    }
}
