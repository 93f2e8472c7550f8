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

/**
 * The languages of the interface, from {@code languages.properties}; another one is another file, no code. A hub may
 * offer some of them only: one process serves one hub, so what it offers is kept here.
 */
public final class Languages {
    private static final Map<String, Language> ALL = read();

    /** The source: every text exists in it. */
    public static final Language ENGLISH = of("en");

    private static volatile Offer offer = new Offer(all(), ENGLISH);

    private Languages() {}

    /**
     * What the hub offers its visitors.
     *
     * @param languages in the order of the language menu, never none
     * @param usual the one for those of whom nothing better is known
     */
    public record Offer(List<Language> languages, Language usual) {
        public Offer {
            languages = List.copyOf(languages);
        }
    }

    /** Those the hub offers: all until its administrators choose. */
    public static List<Language> offered() {
        return offer.languages();
    }

    /** The language of whoever nothing better is known of. */
    public static Language usual() {
        return offer.usual();
    }

    /** Those in which the hub's people write texts: the offered ones, and what an offered one is made from. */
    public static List<Language> forTexts() {
        List<Language> offered = offered();
        return written().stream()
                .filter(language -> offered.contains(language)
                        || offered.stream()
                                .anyMatch(other -> other.madeFrom()
                                        .filter(language.code()::equals)
                                        .isPresent()))
                .toList();
    }

    /** Called by the room that keeps the choice, at start and whenever it changes. */
    public static void offer(Offer chosen) {
        offer = chosen;
    }

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

    /** The best of those offered for a browser's {@code Accept-Language}; empty when it asks for none of them. */
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
        return offered(tag)
                .or(() -> tag.startsWith("sr-Cyrl") ? offered("sr-Cyrl") : Optional.empty())
                .or(() -> offered(tag.split("-", 2)[0]))
                .or(() -> understood(tag.split("-", 2)[0]));
    }

    /** A reader of Bosnian, Montenegrin or Croatian is better served by Serbian than by English. */
    private static Optional<Language> understood(String code) {
        return offered().stream()
                .filter(language -> language.neighbours().contains(code))
                .findFirst();
    }

    private static Optional<Language> offered(String code) {
        return find(code).filter(offered()::contains);
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
