package org.komshi.bench.drills;

import java.util.Locale;

/** What a drill has seen, as rows of a table for {@code bench/drills.md}. */
public final class Findings {
    private boolean isGood = true;

    public Findings() {
        System.out.println("| what was looked at | what was seen | |");
        System.out.println("|---|---|---|");
    }

    void saw(String what, String format, Object... facts) {
        line(what, String.format(Locale.ROOT, format, facts), "");
    }

    void holds(String what, boolean good, String format, Object... facts) {
        isGood &= good;
        line(what, String.format(Locale.ROOT, format, facts), good ? "as it should" : "**wrong**");
    }

    public boolean isGood() {
        return isGood;
    }

    private static void line(String what, String seen, String verdict) {
        System.out.println(
                "| " + what + " | " + seen.replaceAll("\\s+", " ").replace("|", "/") + " | " + verdict + " |");
    }
}
