package org.komshi.awards.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which grants a reader asked for; an empty word asks for all.
 *
 * @param call slug
 * @param country code
 * @param year four digits
 * @param text found in titles and names of organisations, in any case
 */
public record GrantFilter(String call, String country, String year, String text) {
    private static final int LONGEST_TEXT = 100;

    /** What came with the address; what cannot be meant is left out. */
    static GrantFilter of(Map<String, String> asked) {
        String text = asked.getOrDefault("text", "").strip();
        String year = asked.getOrDefault("year", "");
        return new GrantFilter(
                asked.getOrDefault("call", ""),
                asked.getOrDefault("country", ""),
                year.matches("(19|20)\\d\\d") ? year : "",
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    public boolean isSet() {
        return !(call + country + year + text).isEmpty();
    }

    /** {@code ?call=…&country=…}, for links that keep the filter. */
    public String query() {
        return "?call=" + encoded(call) + "&country=" + encoded(country) + "&year=" + year + "&text=" + encoded(text);
    }

    int yearOrZero() {
        return year.isEmpty() ? 0 : Integer.parseInt(year);
    }

    /** For {@code like}: what the reader typed means itself. */
    String pattern() {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The last grant of the page before: the list goes on after it. */
    record After(LocalDate listedOn, UUID id) {
        static final After START = new After(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

        static After of(@Nullable String word) {
            if (word == null || !word.matches("\\d{4}-\\d\\d-\\d\\d_[0-9a-f-]{36}")) {
                return START;
            }
            try {
                return new After(LocalDate.parse(word.substring(0, 10)), UUID.fromString(word.substring(11)));
            } catch (java.time.DateTimeException | IllegalArgumentException typed) {
                return START; // an address somebody typed: the list begins anew
            }
        }
    }
}
