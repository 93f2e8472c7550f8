package org.komshi.awards;

import java.util.Locale;
import java.util.stream.Stream;
import org.komshi.language.Text;

/** Whether a text gives away an organisation whose name is withheld. It finds the whole name, not what hints at it. */
public final class Naming {
    private static final int SHORTEST = 3;

    private Naming() {}

    /** @param organisation its names; what stands in brackets after one does not count */
    public static boolean names(Text text, Text organisation) {
        return text.versions().values().stream()
                .map(Naming::plain)
                .anyMatch(written -> forms(organisation).anyMatch(written::contains));
    }

    /** The same for an address. */
    static boolean names(String slug, Text organisation) {
        return forms(organisation).map(name -> Slug.of(name, Integer.MAX_VALUE)).anyMatch(slug::contains);
    }

    private static Stream<String> forms(Text organisation) {
        return organisation.versions().values().stream()
                .map(name -> plain(name.replaceAll("\\s*\\([^)]*\\)", "")))
                .filter(name -> name.length() >= SHORTEST);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
