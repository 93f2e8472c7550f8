package org.komshi.calls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.komshi.organisations.Kind;

/**
 * What somebody looks for among calls: narrows the list, and can be followed. Empty words for everything.
 *
 * @param country code
 * @param kind word of the kind of organisation that may apply
 * @param find words in small letters, parted by one space, each of which a call must have in title or summary
 */
public record Search(String country, String kind, String find) {
    private static final int LONGEST = 100;

    public static final Search EVERYTHING = new Search("", "", "");

    /** From an address or a form; what is unknown there is left out. */
    public static Search of(String country, String kind, String find, Set<String> countries) {
        String words = find.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").toLowerCase(Locale.ROOT);
        return new Search(
                countries.contains(country) ? country : "",
                Kind.find(kind).map(Kind::word).orElse(""),
                words.substring(0, Math.min(LONGEST, words.length())).strip());
    }

    public boolean isSet() {
        return !equals(EVERYTHING);
    }

    public Optional<String> word() {
        return Optional.of(find).filter(words -> !words.isEmpty());
    }

    /** For an address: {@code country=MK&kind=&find=}. */
    public String query() {
        return "country=" + country + "&kind=" + kind + "&find=" + URLEncoder.encode(find, StandardCharsets.UTF_8);
    }
}
