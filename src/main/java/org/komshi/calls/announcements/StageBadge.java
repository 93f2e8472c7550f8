package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.komshi.calls.Call;
import org.komshi.calls.Stage;
import org.komshi.language.Phrases;

/** The stage of a call in a few words: "open, 19 days left". */
public record StageBadge(String words, String tone) {

    public static StageBadge of(Call call, ZoneId zone, Instant now, Phrases phrases) {
        return switch (call) {
            case Call.Announced announced ->
                new StageBadge(
                        phrases.say(
                                "calls.badge.announced",
                                "date",
                                phrases.shortDate(announced.period().opensAt(), zone)),
                        "indigo");
            case Call.Open open -> open(open.period().closesAt(), zone, now, phrases);
            case Call.Draft _, Call.Closed _, Call.Decided _, Call.Withdrawn _ -> plain(call.stage(), phrases);
        };
    }

    public static StageBadge plain(Stage stage, Phrases phrases) {
        String tone = switch (stage) {
            case OPEN -> "moss";
            case ANNOUNCED -> "indigo";
            case CLOSED -> "ochre";
            case WITHDRAWN -> "madder";
            case DRAFT, DECIDED -> "";
        };
        return new StageBadge(phrases.say("calls.stage." + stage.word()), tone);
    }

    private static StageBadge open(Instant closesAt, ZoneId zone, Instant now, Phrases phrases) {
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, closesAt.atZone(zone).toLocalDate());
        if (days == 0) {
            return new StageBadge(
                    phrases.say("calls.badge.closes-today", "time", phrases.time(closesAt, zone)), "ochre");
        }
        return new StageBadge(phrases.say("calls.badge.open", "days", days), days <= 3 ? "ochre" : "moss");
    }

    /** The class of its colour. */
    public String css() {
        return tone.isEmpty() ? "badge" : "badge badge-" + tone;
    }
}
