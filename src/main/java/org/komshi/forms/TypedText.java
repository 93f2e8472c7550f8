package org.komshi.forms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as people type and paste it, made comparable before it is kept, and how it is counted.
 *
 * <p>Kept: every letter, sign and emoji, in Unicode's composed form (NFC). Lines end with LF. Removed, because nobody
 * sees them and they hide or turn text: control characters, zero-width spaces and joiners outside emoji, soft hyphens,
 * marks of direction, byte-order marks, unpaired surrogates. Space at the start and end goes.
 *
 * <p>A <b>character</b> is a Unicode code point of the kept text, a line end is one. A <b>word</b> is what stands
 * between spaces and has at least one letter or digit: {@code re-granting} is one, a dash alone is none. {@code
 * /js/count.js} counts by the same two rules; a test compares them.
 */
public final class TypedText {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");

    /** U+200D joins emoji to one; between anything else it hides. Tags (U+E0020 …) only spell flags after U+1F3F4. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\n\t]]"
            + "|[\\u00AD\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]"
            + "|(?<![\\p{IsExtended_Pictographic}\\uFE0F\\x{1F3FB}-\\x{1F3FF}])\\u200D|\\u200D(?!\\p{IsExtended_Pictographic})"
            + "|(?<![\\x{1F3F4}\\x{E0020}-\\x{E007F}])[\\x{E0020}-\\x{E007F}]|\\x{E0001}"
            + "|\\p{Cs}");

    private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Pattern OUTER_SPACE = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");
    private static final Pattern COUNTED = Pattern.compile("[\\p{L}\\p{N}]");

    private TypedText() {}

    /** Text of several lines, cleaned. */
    public static String paragraphs(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        return OUTER_SPACE
                .matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll("");
    }

    /** One line, cleaned: every run of spaces and line ends is one space. */
    public static String line(String typed) {
        return SPACES.matcher(paragraphs(typed)).replaceAll(" ");
    }

    public static int characters(String cleaned) {
        return cleaned.codePointCount(0, cleaned.length());
    }

    public static int words(String cleaned) {
        return (int) SPACES.splitAsStream(cleaned)
                .filter(word -> COUNTED.matcher(word).find())
                .count();
    }
}
