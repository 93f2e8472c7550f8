package org.komshi.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
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

    /**
     * Where two parts of a word meet, n + j and d + ž stay two letters: beginnings of words with their seam, or, after
     * a star, parts that may stand anywhere. A word that is missing here is written wrongly, never lost: add it.
     */
    private static final List<String> SEAMS = List.of(
            "*in|jekc",
            "*in|jekt",
            "*kon|junkt",
            "*kon|jug",
            "*kon|jekt",
            "an|jon",
            "tan|jug",
            "van|jezi",
            "van|junak",
            "nad|žanr",
            "nad|živ",
            "nad|žnj",
            "nad|žup",
            "od|žal",
            "od|živ",
            "od|žva",
            "pod|žanr",
            "pod|žeć",
            "pod|žup",
            "pred|žet",
            "pred|živ");

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

    private static String converted(MatchResult piece) {
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
        Set<Integer> seams = seams(word.toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            String pair = at + 1 < word.length() ? word.substring(at, at + 2) : "";
            String one = PAIRS.get(pair.toLowerCase(Locale.ROOT));
            if (one != null && !seams.contains(at + 1)) {
                out.append(Character.isUpperCase(word.charAt(at)) ? one.toUpperCase(Locale.ROOT) : one);
                at++;
            } else {
                out.append(letter(word.charAt(at)));
            }
        }
        return out.toString();
    }

    /** Places in the word at which a part ends. */
    private static Set<Integer> seams(String word) {
        Set<Integer> places = new HashSet<>();
        for (String seam : SEAMS) {
            boolean anywhere = seam.startsWith("*");
            String letters = seam.replaceAll("[*|]", "");
            int inside = seam.indexOf('|') - (anywhere ? 1 : 0);
            int found = word.indexOf(letters);
            if (found == 0 || found > 0 && anywhere) {
                places.add(found + inside);
            }
        }
        return places;
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
