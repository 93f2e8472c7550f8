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

    /** Zero-width spaces and marks, fillers, soft hyphen, marks of direction, byte-order mark, non-characters. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00AD\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164"
                    + "\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]");

    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;

    private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");

    private TypedText() {}

    /** Text of several lines, cleaned. */
    public static String paragraphs(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        String seen = joined(UNSEEN.matcher(lines).replaceAll(""));
        return withoutOuterSpace(Normalizer.normalize(seen, Normalizer.Form.NFC));
    }

    /** Without patterns: one that looks for spaces at the end tries each of a million inside anew. */
    private static String withoutOuterSpace(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isSpace(text.charAt(from))) {
            from++;
        }
        while (until > from && isSpace(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    /**
     * Without control characters, unpaired surrogates, and what only has a place inside emoji: the joiner makes one of
     * two, tags spell the name of a flag. Patterns cannot say it: looking behind, they see half of an emoji.
     */
    private static String joined(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int before = 0;
        int[] all = text.codePoints().toArray();
        for (int at = 0; at < all.length; at++) {
            int after = at + 1 < all.length ? all[at + 1] : 0;
            if (hasItsPlace(before, all[at], after)) {
                kept.appendCodePoint(all[at]);
                before = all[at];
            }
        }
        return kept.toString();
    }

    private static boolean hasItsPlace(int before, int one, int after) {
        if (one == JOINER) {
            return isEmojiPart(before) && Character.isExtendedPictographic(after);
        }
        if (one >= 0xE0000 && one <= 0xE007F) {
            return before == BLACK_FLAG || before >= 0xE0020 && before <= 0xE007F;
        }
        return one == '\n'
                || one == '\t'
                || Character.getType(one) != Character.CONTROL && Character.getType(one) != Character.SURROGATE;
    }

    private static boolean isEmojiPart(int before) {
        return Character.isExtendedPictographic(before) || before == 0xFE0F || Character.isEmojiModifier(before);
    }

    /** One line, cleaned: every run of spaces and line ends is one space. */
    public static String line(String typed) {
        return SPACES.matcher(paragraphs(typed)).replaceAll(" ");
    }

    public static int characters(String cleaned) {
        return cleaned.codePointCount(0, cleaned.length());
    }

    /** Without patterns, since every long answer is counted again at each look. */
    public static int words(String cleaned) {
        int words = 0;
        boolean counted = false; // the word we are in, when we are in one
        for (int at = 0; at < cleaned.length(); at += Character.charCount(cleaned.codePointAt(at))) {
            int one = cleaned.codePointAt(at);
            if (isSpace(one)) {
                counted = false;
            } else if (!counted && isLetterOrNumber(one)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /** The same as {@link #SPACES}: Unicode's White_Space. */
    private static boolean isSpace(int one) {
        return Character.isSpaceChar(one) || one >= '\t' && one <= '\r' || one == 0x85;
    }

    /** Categories L and N of Unicode. */
    private static boolean isLetterOrNumber(int one) {
        int type = Character.getType(one);
        return Character.isLetter(one)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
