package org.komshi.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The languages of the interface, from {@code languages.properties}; another one is another file, no code. */
public final class Languages {
    private static final Map<String, Language> ALL = read();

    /** The source: every text exists in it. */
    public static final Language ENGLISH = of("en");

    private Languages() {}

    public static List<Language> all() {
        return List.copyOf(ALL.values());
    }

    /** Those that have texts of their own: what a translator fills in. */
    public static List<Language> written() {
        return ALL.values().stream()
                .filter(language -> language.madeFrom().isEmpty())
                .toList();
    }

    public static Optional<Language> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** @throws IllegalArgumentException when there is no such language */
    public static Language of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no language " + code));
    }

    /** The best of them for a browser's {@code Accept-Language}; empty when it asks for none we have. */
    public static Optional<Language> wanted(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(Locale.LanguageRange::getRange)
                    .map(Languages::closest)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // a browser's header is a wish, never a fault of the person
        }
    }

    private static Optional<Language> closest(String range) {
        String tag = Locale.forLanguageTag(range).toLanguageTag();
        return find(tag)
                .or(() -> tag.startsWith("sr-Cyrl") ? find("sr-Cyrl") : Optional.empty())
                .or(() -> find(tag.split("-", 2)[0]))
                .or(() -> understood(tag.split("-", 2)[0]));
    }

    /** A reader of Bosnian, Montenegrin or Croatian is better served by Serbian than by English. */
    private static Optional<Language> understood(String code) {
        return ALL.values().stream()
                .filter(language -> language.neighbours().contains(code))
                .findFirst();
    }

    private static Map<String, Language> read() {
        Properties lines = new Properties();
        try (var in = new InputStreamReader(
                Languages.class.getResourceAsStream("/languages.properties"), StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, Language> all = new LinkedHashMap<>();
        for (String code : words(lines, "languages")) {
            all.put(
                    code,
                    new Language(
                            code,
                            lines.getProperty(code + ".name"),
                            lines.getProperty(code + ".lang"),
                            ULocale.forLanguageTag(lines.getProperty(code + ".locale")),
                            words(lines, code + ".neighbours"),
                            Optional.ofNullable(lines.getProperty(code + ".made-from"))));
        }
        return all;
    }

    private static List<String> words(Properties lines, String key) {
        return Arrays.stream(lines.getProperty(key, "").split("[ ,]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
