package org.komshi.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file may be. Only kinds without programs in them: no macros, no web pages, no archives. */
public enum Kind {
    PDF(Map.of("application/pdf", "pdf")),
    DOCUMENT(Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.oasis.opendocument.text", "odt")),
    SPREADSHEET(Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.oasis.opendocument.spreadsheet", "ods")),
    PICTURE(Map.of("image/jpeg", "jpg", "image/png", "png"));

    private final Map<String, String> endings;

    Kind(Map<String, String> endings) {
        this.endings = endings;
    }

    /** The word of definitions: {@code pdf, document, spreadsheet, picture}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Kind> of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.containsKey(type))
                .findFirst();
    }

    /** How names of files of this type end, without the dot. */
    static String ending(String type) {
        return of(type).map(kind -> kind.endings.get(type)).orElseThrow();
    }

    /** Endings of all these kinds: {@code docx, odt, pdf}. */
    public static List<String> endings(Collection<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.endings.values().stream())
                .sorted()
                .toList();
    }

    /** For {@code accept=} of a field: what the browser offers first. */
    public static String accept(Collection<Kind> kinds) {
        return endings(kinds).stream().map(ending -> "." + ending).collect(Collectors.joining(","))
                + (kinds.contains(PICTURE) ? ",.jpeg" : "");
    }
}
