package org.komshi.applications.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.komshi.calls.CallView;
import org.komshi.calls.Round;
import org.komshi.language.Phrases;
import org.komshi.web.components.Point;

/** What happens when, as far as it concerns one application. */
final class Road {
    private Road() {}

    /** The second round is on the road of everybody until it is known who is invited: of those who are not, it goes. */
    static List<Point> of(CallView call, List<ProposalLine> proposals, Instant now, Phrases phrases) {
        boolean invited = proposals.stream().anyMatch(line -> line.round() > 1);
        List<Point> points = new ArrayList<>();
        for (Round round : call.rounds()) {
            if (round.number() == 1 || invited || !isOver(call.firstRound(), now)) {
                Dates dates = new Dates(call, round, now, phrases);
                round.closesAt().map(dates::deadline).ifPresent(points::add);
                round.resultsBy().map(dates::results).ifPresent(points::add);
            }
        }
        return marked(points);
    }

    private record Dates(CallView call, Round round, Instant now, Phrases phrases) {
        Point deadline(Instant at) {
            return point("applications.road.deadline." + round.number(), at);
        }

        Point results(Instant at) {
            return point("applications.road.results." + round.number(), at);
        }

        private Point point(String label, Instant at) {
            return new Point(
                    phrases.say(label),
                    phrases.date(at, call.zone()),
                    now.isBefore(at) ? Point.State.NEXT : Point.State.PAST);
        }
    }

    private static boolean isOver(Round round, Instant now) {
        return round.resultsBy().filter(now::isAfter).isPresent();
    }

    /** What comes next is where one stands. */
    private static List<Point> marked(List<Point> points) {
        List<Point> marked = new ArrayList<>(points);
        for (int at = 0; at < marked.size(); at++) {
            Point point = marked.get(at);
            if (point.state() == Point.State.NEXT) {
                marked.set(at, new Point(point.what(), point.when(), Point.State.NOW));
                return marked;
            }
        }
        return marked;
    }
}
