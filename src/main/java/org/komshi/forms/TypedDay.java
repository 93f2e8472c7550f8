package org.komshi.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as browsers send it ({@code 2026-03-01}) or as people type it ({@code 1.3.2026}, {@code 1/3/2026}). */
public final class TypedDay {
    private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[./]\\s*(\\d{1,2})[./]\\s*(\\d{4})\\.?");

    private TypedDay() {}

    public static Optional<LocalDate> read(String line) {
        Matcher sent = SENT.matcher(line);
        if (sent.matches()) {
            return day(sent.group(1), sent.group(2), sent.group(3));
        }
        Matcher typed = TYPED.matcher(line);
        return typed.matches() ? day(typed.group(3), typed.group(2), typed.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1800 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
