package org.komshi.calls.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.komshi.calls.Call;
import org.komshi.calls.CallView;
import org.komshi.calls.Round;
import org.komshi.language.Phrases;
import org.komshi.web.components.Point;

/** The course of a call as everyone sees it: announced, concept notes, invitation, full applications, decision. */
final class Milestones {
    private final CallView call;
    private final Instant now;
    private final Phrases phrases;
    private final List<Point> points = new ArrayList<>();
    private boolean nowIsMarked;

    private Milestones(CallView call, Instant now, Phrases phrases) {
        this.call = call;
        this.now = now;
        this.phrases = phrases;
    }

    /** Nothing for calls of before the hub, whose dates were not published. */
    static List<Point> of(CallView call, Instant now, Phrases phrases) {
        return call.past() ? List.of() : new Milestones(call, now, phrases).points();
    }

    private List<Point> points() {
        Instant announced = call.publishedAt().orElse(now);
        points.add(new Point(phrases.say("calls.milestone.announced"), date(announced), Point.State.PAST));
        boolean ended = call.stage() instanceof Call.Withdrawn || call.stage() instanceof Call.Decided;
        for (Round round : call.rounds()) {
            round.period().ifPresent(period -> {
                String when = period.isBefore(now)
                        ? phrases.say(
                                "calls.milestone.from-to",
                                "from",
                                date(period.opensAt()),
                                "to",
                                time(period.closesAt()))
                        : phrases.say("calls.milestone.until", "time", time(period.closesAt()));
                add(phrases.say("calls.round." + round.kind().word()), when, period.isOver(now), ended);
            });
            add(phrases.say("calls.milestone.results-" + round.number()), results(round), isKnown(round), ended);
        }
        return points;
    }

    private void add(String what, String when, boolean over, boolean ended) {
        Point.State state = over ? Point.State.PAST : nowIsMarked || ended ? Point.State.NEXT : Point.State.NOW;
        nowIsMarked |= !over;
        points.add(new Point(what, when, state));
    }

    /** The results of a round are out when the next one runs, or when the call is decided. */
    private boolean isKnown(Round round) {
        return call.stage() instanceof Call.Decided
                || call.rounds().stream()
                        .filter(later -> later.number() > round.number())
                        .anyMatch(later -> later.period()
                                .filter(period -> !period.isBefore(now))
                                .isPresent());
    }

    private String results(Round round) {
        boolean last = round.number() == call.rounds().size();
        if (last && call.stage() instanceof Call.Decided decided && decided.at().isPresent()) {
            return date(decided.at().get());
        }
        return round.resultsBy()
                .map(around -> phrases.say("calls.milestone.around", "date", date(around)))
                .orElseGet(() -> isKnown(round) ? "" : phrases.say("calls.milestone.date-follows"));
    }

    /** With its year when that is another one than now. */
    private String date(Instant instant) {
        return instant.atZone(call.zone()).getYear() == now.atZone(call.zone()).getYear()
                ? phrases.shortDate(instant, call.zone())
                : phrases.date(instant, call.zone());
    }

    private String time(Instant instant) {
        return phrases.say("calls.milestone.time", "date", date(instant), "time", phrases.time(instant, call.zone()));
    }
}
