package org.komshi.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * What of a dossier a person wants to see; the address of the page says it, so that it can be kept and sent.
 *
 * @param act code of a kind of act; empty: all
 * @param by id of who did it; empty: everybody
 * @param from first day, as typed; empty or unreadable: from the beginning
 * @param until last day, as typed; empty or unreadable: to now
 * @param whole {@code true} for all of it on one page, to be printed
 */
public record DossierFilter(String act, String by, String from, String until, String whole) {
    /** More than this nobody prints. */
    static final int MOST_AT_ONCE = 2_000;

    public DossierFilter {
        act = act == null ? "" : act;
        by = by == null ? "" : by;
        from = from == null ? "" : from;
        until = until == null ? "" : until;
        whole = whole == null ? "" : whole;
    }

    Optional<UUID> person() {
        try {
            return by.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(by));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    Optional<Instant> begins(ZoneId zone) {
        return day(from).map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first instant that is too late. */
    Optional<Instant> ends(ZoneId zone) {
        return day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    public boolean isNarrow() {
        return !(act + by + from + until).isEmpty();
    }

    boolean isWhole() {
        return whole.equals("true");
    }

    int size() {
        return isWhole() ? MOST_AT_ONCE : Dossiers.PAGE;
    }

    /** Behind the question mark of an address that shows the same. */
    public String query() {
        return "act=" + encoded(act) + "&by=" + encoded(by) + "&from=" + encoded(from) + "&until=" + encoded(until);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
