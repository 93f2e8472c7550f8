package org.komshi.forms;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.komshi.language.Language;

/**
 * A number as a person types it: {@code 1.234,5}, {@code 1,234.5}, {@code 1 234}, {@code 1'234}.
 *
 * <p>With both signs, the last one is the decimal sign. A sign that comes twice separates thousands. A single sign
 * before exactly three digits is read as thousands when the language does not use it as decimal sign; else it has two
 * readings ({@code 120,000} in Macedonian, {@code 120.000} in English) and is asked back, unless the question takes
 * three decimals and more.
 */
public sealed interface TypedNumber {
    record Nothing() implements TypedNumber {}

    record Understood(BigDecimal number) implements TypedNumber {}

    record NoNumber() implements TypedNumber {}

    record TwoReadings() implements TypedNumber {}

    /** Spaces of every width, and apostrophes, as people separate thousands. */
    Pattern GAPS = Pattern.compile("(?<=\\d)[\\p{IsWhite_Space}'’](?=\\d)");

    Pattern BY_GAPS = Pattern.compile("\\d{1,3}(?:[\\p{IsWhite_Space}'’]\\d{3})+(?:[.,]\\d+)?");
    Pattern WHOLE = Pattern.compile("\\d{1,18}");
    Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    Pattern DECIMAL = Pattern.compile("\\d{0,18}[.,]\\d{1,18}");
    Pattern GROUPED_DECIMAL = Pattern.compile("[1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\1\\d{3})*(?!\\1)[.,]\\d{1,18}");

    /** @param decimals digits after the decimal sign that the question takes */
    static TypedNumber read(String typed, Language language, int decimals) {
        String line = TypedText.line(typed);
        if (line.isEmpty()) {
            return new Nothing();
        }
        boolean negative = line.matches("[-−–].+");
        String digits = negative ? line.substring(1).strip() : line;
        if (GAPS.matcher(digits).find()) {
            if (!BY_GAPS.matcher(digits).matches()) {
                return new NoNumber();
            }
            digits = GAPS.matcher(digits).replaceAll("").replace(',', '.');
            return understood(digits, negative);
        }
        return unspaced(digits, negative, language, decimals);
    }

    private static TypedNumber unspaced(String digits, boolean negative, Language language, int decimals) {
        if (WHOLE.matcher(digits).matches()) {
            return understood(digits, negative);
        }
        if (GROUPED_DECIMAL.matcher(digits).matches()) {
            int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
            return understood(
                    digits.substring(0, sign).replaceAll("[.,]", "") + "." + digits.substring(sign + 1), negative);
        }
        boolean single =
                digits.chars().filter(sign -> sign == '.' || sign == ',').count() == 1;
        if (GROUPED.matcher(digits).matches()) {
            boolean couldBeDecimal = single && digits.contains(decimalSign(language));
            if (!couldBeDecimal) {
                return understood(digits.replaceAll("[.,]", ""), negative);
            }
            return decimals >= 3 ? understood(digits.replace(',', '.'), negative) : new TwoReadings();
        }
        return DECIMAL.matcher(digits).matches() ? understood(digits.replace(',', '.'), negative) : new NoNumber();
    }

    /** As one types it in this language: no thousands, so that it is read again the same. */
    static String shown(BigDecimal number, Language language) {
        BigDecimal shortest = number.stripTrailingZeros();
        String plain = (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
        return plain.replace(".", decimalSign(language));
    }

    private static TypedNumber understood(String plain, boolean negative) {
        BigDecimal number = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
        return new Understood(negative ? number.negate() : number);
    }

    private static String decimalSign(Language language) {
        return String.valueOf(
                        DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator())
                .toLowerCase(Locale.ROOT);
    }
}
