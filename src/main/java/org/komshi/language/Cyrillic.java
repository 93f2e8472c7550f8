package org.komshi.language;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serbian Latin to Serbian Cyrillic, by letter. ICU has no right table for it (it makes <i>Лйубица</i> of
 * <i>Ljubica</i>), so this is our own.
 *
 * <p>What stays Latin: anything between {@code [[} and {@code ]]}, web and mail addresses, message arguments in
 * braces, Roman numerals, and words with letters Serbian does not have (w, q, x, y).
 */
public final class Cyrillic {
    private static final Pattern PIECE = Pattern.compile(
            "\\[\\[(?<kept>.*?)]]|(?<address>https?://\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+)|(?<word>[\\p{L}\\p{M}]+)");
    private static final Pattern FOREIGN = Pattern.compile("[wqxyWQXYÀ-ÅÇ-ßà-åç-ÿëË]");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}");

    /** Here n + j, d + ž, l + j meet at a seam between two parts of a word and stay two letters. */
    private static final Pattern SEAM =
            Pattern.compile("(?i)(in|kon|van)(?=j(?:ekc|unkt|ug))|na(?=d(?:živ|žnj))|(?<=po)d(?=žanr)");

    private static final Map<String, String> PAIRS = Map.of("lj", "љ", "nj", "њ", "dž", "џ");
    private static final String LATIN = "abcčćdđefghijklmnoprsštuvzž";
    private static final String CYRILLIC = "абцчћдђефгхијклмнопрсштувзж";

    private Cyrillic() {}

    public static String of(String latin) {
        return PIECE.matcher(latin).replaceAll(piece -> Matcher.quoteReplacement(converted(piece)));
    }

    /** The same text for readers of Latin: only the marks go. */
    public static String unmarked(String latin) {
        return latin.replace("[[", "").replace("]]", "");
    }

    private static String converted(java.util.regex.MatchResult piece) {
        if (piece.group("kept") != null) {
            return piece.group("kept");
        }
        if (piece.group("address") != null) {
            return piece.group("address");
        }
        String word = piece.group("word");
        return FOREIGN.matcher(word).find() || ROMAN.matcher(word).matches() ? word : letters(word);
    }

    private static String letters(String word) {
        boolean seam = SEAM.matcher(word).find();
        StringBuilder out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            String pair = at + 1 < word.length() ? word.substring(at, at + 2) : "";
            String digraph = PAIRS.get(pair.toLowerCase(java.util.Locale.ROOT));
            if (digraph != null && !(seam && isSeam(word, at))) {
                out.append(
                        Character.isUpperCase(word.charAt(at)) ? digraph.toUpperCase(java.util.Locale.ROOT) : digraph);
                at++;
            } else {
                out.append(letter(word.charAt(at)));
            }
        }
        return out.toString();
    }

    private static boolean isSeam(String word, int at) {
        Matcher seam = SEAM.matcher(word);
        while (seam.find()) {
            if (at >= seam.start() && at <= seam.end()) {
                return true;
            }
        }
        return false;
    }

    private static char letter(char latin) {
        int at = LATIN.indexOf(Character.toLowerCase(latin));
        if (at < 0) {
            return latin;
        }
        char cyrillic = CYRILLIC.charAt(at);
        return Character.isUpperCase(latin) ? Character.toUpperCase(cyrillic) : cyrillic;
    }
}
