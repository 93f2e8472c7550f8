package org.komshi.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.komshi.language.Phrases;

/** Sizes as people read them. */
public final class Size {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    private Size() {}

    /** Rounded to a tenth, downwards. */
    static BigDecimal megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.DOWN).stripTrailingZeros();
    }

    /** "1.4 MB", "320 kB". */
    public static String in(long bytes, Phrases phrases) {
        return bytes < 1024 * 1024
                ? phrases.say("files.size.kilobytes", "count", Math.max(1, bytes / 1024))
                : phrases.say("files.size.megabytes", "count", megabytes(bytes));
    }
}
