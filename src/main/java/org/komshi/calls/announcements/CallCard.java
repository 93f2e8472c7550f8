package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.komshi.calls.Call;
import org.komshi.calls.CallId;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Period;
import org.komshi.calls.Stage;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.money.Money;

/** A call in the public list. */
public record CallCard(
        String slug,
        Text title,
        Text summary,
        StageBadge badge,
        String deadline,
        String grant,
        String countries,
        List<String> countryCodes,
        boolean example) {

    static CallCard of(AnnouncedCalls.Row row, CountryNames.Names names, Phrases phrases, Instant now) {
        ZoneId zone = ZoneId.of(row.zone());
        List<String> codes = Arrays.stream(row.countries().split(","))
                .filter(code -> !code.isEmpty())
                .toList();
        return new CallCard(
                row.slug(),
                row.title(),
                row.summary(),
                badge(row, zone, phrases, now),
                deadline(row, zone, phrases),
                grant(row, phrases),
                phrases.list(codes.stream().map(names::name).toList()),
                codes,
                row.example());
    }

    private static StageBadge badge(AnnouncedCalls.Row row, ZoneId zone, Phrases phrases, Instant now) {
        Stage stage = Stage.valueOf(row.stage().toUpperCase(Locale.ROOT));
        boolean runs = stage == Stage.OPEN || stage == Stage.ANNOUNCED;
        if (runs && row.opensAt() != null && row.closesAt() != null) {
            var period = new Period(row.opensAt(), row.closesAt());
            return StageBadge.of(
                    Call.published(new CallId(row.id()), period.opensAt(), period, now), zone, now, phrases);
        }
        return StageBadge.plain(stage, phrases);
    }

    private static String deadline(AnnouncedCalls.Row row, ZoneId zone, Phrases phrases) {
        return Optional.ofNullable(row.closesAt())
                .map(closes -> phrases.dateTime(closes, zone))
                .orElse("");
    }

    private static String grant(AnnouncedCalls.Row row, Phrases phrases) {
        Currency currency = Currency.getInstance(row.currency());
        if (row.grantMax() == null) {
            return "";
        }
        String most = new Money(row.grantMax(), currency).in(phrases);
        return row.grantMin() == null
                ? phrases.say("calls.grant.to", "to", most)
                : phrases.say("calls.grant.from-to", "from", phrases.number(row.grantMin()), "to", most);
    }
}
