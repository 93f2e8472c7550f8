package org.komshi.proofs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallView;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** A required document as it is entered. */
public record RequiredForm(Map<String, String> fields) {
    private static final int LONGEST_NAME = 160;
    private static final int MOST_MONTHS = 120;

    static RequiredForm of(Map<String, String> sent) {
        Map<String, String> cleaned = new LinkedHashMap<>();
        sent.forEach((name, value) -> cleaned.put(
                name,
                Normalizer.normalize(value, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]", " ")
                        .strip()));
        return new RequiredForm(cleaned);
    }

    /** What most calls ask for, to begin with. */
    static RequiredForm empty() {
        return new RequiredForm(new LinkedHashMap<>(
                Map.of("sort", Sort.REGISTER_EXTRACT.word(), "months", "6", "round", "1", "onFile", "yes")));
    }

    static RequiredForm of(RequiredDocument document) {
        Map<String, String> fields = new LinkedHashMap<>();
        Integer months = document.months();
        fields.put("sort", document.sort().word());
        fields.put("months", months == null ? "" : String.valueOf(months));
        fields.put("round", String.valueOf(document.round()));
        fields.put("onFile", document.onFile() ? "yes" : "no");
        fields.put("country", document.country() == null ? "" : document.country());
        fields.put("reach", document.call() == null ? "programme" : "call");
        fields.put("version", String.valueOf(document.version()));
        for (Language language : Languages.forTexts()) {
            fields.put("name-" + language.code(), document.name().versions().getOrDefault(language.code(), ""));
        }
        return new RequiredForm(fields);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean isForProgramme() {
        return value("reach").equals("programme");
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        String first = "name-" + Languages.forTexts().getFirst().code();
        if (Sort.find(value("sort")).isEmpty()) {
            problems.add(new CannotRequire.NoSort());
        } else if (sort() == Sort.OTHER && name(Text.NONE).isEmpty()) {
            problems.add(new CannotRequire.NoName(first));
        }
        Languages.forTexts().stream()
                .map(language -> "name-" + language.code())
                .filter(field -> value(field).length() > LONGEST_NAME)
                .forEach(field -> problems.add(new CannotRequire.NameTooLong(field)));
        if (!value("months").isEmpty() && (months() == null || months() < 1 || months() > MOST_MONTHS)) {
            problems.add(new CannotRequire.NoAge());
        }
        return problems;
    }

    /** @param before what it was; null for a new one, whose sort and reach are then as entered */
    RequiredDocument document(UUID id, CallView call, @Nullable RequiredDocument before) {
        String country = value("country");
        return new RequiredDocument(
                id,
                before != null
                        ? before.call()
                        : isForProgramme() ? null : call.id().value(),
                before != null ? before.number() : 0,
                country.matches("[A-Z]{2}") ? country : null,
                before != null ? before.sort() : sort(),
                name(before == null ? Text.NONE : before.name()),
                months(),
                value("round").equals("2") ? 2 : 1,
                !value("onFile").equals("no"),
                value("version").matches("\\d{1,6}") ? Integer.parseInt(value("version")) : 1);
    }

    private Sort sort() {
        return Sort.find(value("sort")).orElseThrow();
    }

    private @Nullable Integer months() {
        return value("months").matches("\\d{1,4}") ? Integer.valueOf(value("months")) : null;
    }

    private Text name(Text before) {
        Text name = before;
        for (Language language : Languages.forTexts()) {
            name = name.with(language.code(), value("name-" + language.code()));
        }
        return name;
    }
}
