package org.komshi.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Everything the hub says in one language. Safe to share. */
public final class Phrases {
    /** A date that ends in a full stop ends the sentence too: "20. novembar 2026." and "20 ноември 2026 г.". */
    private static final Pattern ENDED_TWICE = Pattern.compile("(?<=\\d|г)\\.\\.(?!\\.)");

    private final Language language;
    private final Messages messages;
    private final Map<String, DateFormat> dateFormats = new ConcurrentHashMap<>();
    private final Map<ZoneId, String> zoneNames = new ConcurrentHashMap<>();

    Phrases(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    public Language language() {
        return language;
    }

    /**
     * A message with its facts by name.
     *
     * @param facts name, value, name, value …; a {@link Text} is shown in this language
     */
    public String say(String key, Object... facts) {
        Map<String, Object> named = new HashMap<>();
        for (int at = 0; at + 1 < facts.length; at += 2) {
            named.put((String) facts[at], facts[at + 1]);
        }
        return sayWith(key, named);
    }

    public String sayWith(String key, Map<String, Object> facts) {
        Map<String, Object> shown = new HashMap<>();
        facts.forEach((name, value) -> shown.put(name, shown(value)));
        String said = messages.say(language, key, shown);
        // Few messages have two full stops at all, and looking back from every letter is slow.
        return said.contains("..") ? ENDED_TWICE.matcher(said).replaceAll(".") : said;
    }

    public String text(Text text) {
        return text.value(language);
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A number with exactly so many decimals: for columns. */
    public String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** 9 December 2026 */
    public String date(LocalDate date) {
        return date(date.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    public String date(Instant instant, ZoneId zone) {
        return dated("long", instant, zone);
    }

    /** 9 Dec, without a year: for timelines and tables. */
    public String shortDate(Instant instant, ZoneId zone) {
        return dated("MMMd", instant, zone);
    }

    /** Wednesday, 9 December 2026 at 12:00 – the zone in words stands beside it. */
    public String dateTime(Instant instant, ZoneId zone) {
        return say("language.date-time", "date", dated("full", instant, zone), "time", time(instant, zone));
    }

    /** 9 Dec 2026, 12:00 – for tables. */
    public String shortDateTime(Instant instant, ZoneId zone) {
        return dated("yMMMdHm", instant, zone);
    }

    /** 9 Dec 2026, 12:00:00 – for acknowledgements and records. */
    public String exactTime(Instant instant, ZoneId zone) {
        return dated("yMMMdHms", instant, zone);
    }

    public String time(Instant instant, ZoneId zone) {
        return dated("Hm", instant, zone);
    }

    /** The town a zone is named after, as this language writes it: Skopje, Скопје, Shkup. */
    public String zone(ZoneId zone) {
        return zoneNames.computeIfAbsent(
                zone,
                asked -> com.ibm.icu.text.TimeZoneNames.getInstance(language.locale())
                        .getExemplarLocationName(asked.getId()));
    }

    /** a, b and c */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(language.locale()).format(items);
    }

    /** How this language sorts: for lists people read. */
    public Comparator<String> collation() {
        Collator collator = Collator.getInstance(language.locale());
        collator.setStrength(Collator.SECONDARY);
        return collator.freeze()::compare;
    }

    private Object shown(Object value) {
        return switch (value) {
            case Text text -> text(text);
            case Instant instant -> Date.from(instant);
            case LocalDate date -> date(date);
            default -> value;
        };
    }

    private String dated(String style, Instant instant, ZoneId zone) {
        // Making a format costs far more than a copy of one; they are not safe to share.
        DateFormat format = (DateFormat)
                dateFormats.computeIfAbsent(style, this::dateFormat).clone();
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    /** @param style {@code full} and {@code long} as the language has them, else a skeleton of what is wanted */
    private DateFormat dateFormat(String style) {
        return switch (style) {
            case "full" -> DateFormat.getDateInstance(DateFormat.FULL, language.locale());
            case "long" -> DateFormat.getDateInstance(DateFormat.LONG, language.locale());
            default -> DateFormat.getInstanceForSkeleton(style, language.locale());
        };
    }
}
