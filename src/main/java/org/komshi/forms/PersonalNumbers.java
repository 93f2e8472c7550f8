package org.komshi.forms;

import java.util.regex.Pattern;

/**
 * Finds national personal numbers where they slip into a text: the thirteen digits (EMBG, JMBG) of North Macedonia,
 * Serbia, Montenegro, Bosnia and Herzegovina, and Kosovo's older cards, by their date and check digit.
 */
public final class PersonalNumbers {
    /** Looks back from behind the first digit: looking back from every letter of a long text costs ten times as much. */
    private static final Pattern THIRTEEN = Pattern.compile("\\d(?<!\\d\\d)\\d{12}(?!\\d)");

    private static final int[] WEIGHTS = {7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private PersonalNumbers() {}

    /** Whether one stands anywhere in the text. */
    public static boolean in(String text) {
        return THIRTEEN.matcher(text).results().anyMatch(found -> isOne(found.group()));
    }

    private static boolean isOne(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (digits.charAt(at) - '0');
        }
        int check = 11 - sum % 11;
        return (check > 9 ? 0 : check) == digits.charAt(12) - '0';
    }
}
