package org.komshi.dossiers.openings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * What of the log a person wants to see.
 *
 * @param of {@code call:0192…} or {@code application:0192…}; empty: everything
 * @param what kind of page; empty: every kind
 * @param find part of a person's name or of a reference; empty: all
 * @param from first day, as typed; empty or unreadable: from the beginning
 * @param until last day, as typed; empty or unreadable: to this hour
 */
public record OpeningFilter(String of, String what, String find, String from, String until) {
    public OpeningFilter {
        of = of == null ? "" : of;
        what = what == null ? "" : what;
        find = find == null ? "" : find.strip();
        from = from == null ? "" : from;
        until = until == null ? "" : until;
    }

    /** The call or the application, when that is what is asked for. */
    Optional<UUID> of(String kind) {
        if (!of.startsWith(kind + ":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(of.substring(kind.length() + 1)));
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

    public boolean isFiltered() {
        return !(of + what + find + from + until).isEmpty();
    }

    /** Behind the question mark of an address that shows the same. */
    public String query() {
        return "of=" + encoded(of) + "&what=" + encoded(what) + "&find=" + encoded(find) + "&from=" + encoded(from)
                + "&until=" + encoded(until);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
