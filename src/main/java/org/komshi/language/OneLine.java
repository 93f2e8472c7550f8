package org.komshi.language;

/** Names and titles people type: anything one can read, in any script, on one line. */
public final class OneLine {
    private OneLine() {}

    /**
     * False for a text without a letter, longer than so many characters, or with signs that cannot be seen: line breaks
     * would forge a mail's head, direction marks would turn the text around them.
     */
    public static boolean isReadable(String text, int longest) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.length() <= longest
                && text.codePoints().noneMatch(OneLine::isUnseen);
    }

    private static boolean isUnseen(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
