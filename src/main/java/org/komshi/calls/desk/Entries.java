package org.komshi.calls.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;

/** What a person entered, field by field, cleaned of what cannot be seen or kept. */
public record Entries(Map<String, List<String>> fields) {

    public static Entries of(Map<String, List<String>> sent) {
        Map<String, List<String>> cleaned = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                cleaned.put(name, values.stream().map(Entries::clean).toList());
            }
        });
        return new Entries(cleaned);
    }

    public static Entries none() {
        return new Entries(new LinkedHashMap<>());
    }

    /** The value of a field; empty when it was not sent. */
    public String value(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public int number(String field, int otherwise) {
        return value(field).matches("\\d{1,9}") ? Integer.parseInt(value(field)) : otherwise;
    }

    /** The fields {@code name-en}, {@code name-mk} … as one text; other languages it already has stay. */
    public Text text(String name, Text before) {
        Text text = before;
        for (Language language : Languages.forTexts()) {
            text = text.with(language.code(), value(name + "-" + language.code()));
        }
        return text;
    }

    public Text text(String name) {
        return text(name, Text.NONE);
    }

    public void put(String field, String value) {
        fields.put(field, List.of(value));
    }

    public void put(String name, Text text) {
        for (Language language : Languages.forTexts()) {
            put(name + "-" + language.code(), text.versions().getOrDefault(language.code(), ""));
        }
    }

    public void put(String field, List<String> values) {
        fields.put(field, new ArrayList<>(values));
    }

    /**
     * One form of each letter and line end; no control characters, which the database refuses, and none of the marks
     * without width that hide in pasted text. Joiners stay: emoji and some scripts are made of them.
     */
    private static String clean(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replaceAll("[\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
