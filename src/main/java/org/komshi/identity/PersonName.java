package org.komshi.identity;

/** What we take for a person's name: anything one can read, in any script, on one line. */
public final class PersonName {
    private static final int LONGEST = 120;

    private PersonName() {}

    /** False for a name without a letter, too long, or with signs that cannot be seen. */
    public static boolean isGood(String name) {
        return name.codePoints().anyMatch(Character::isLetter)
                && name.length() <= LONGEST
                && name.codePoints().noneMatch(PersonName::isUnseen);
    }

    /** Line breaks would forge mail headers, direction marks would turn the text around them. */
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
