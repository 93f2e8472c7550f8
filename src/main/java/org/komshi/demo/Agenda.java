package org.komshi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.komshi.database.HubClock;

/**
 * Everything that happens in the demonstration, in the order in which it happened: parts put their acts in, each with
 * its instant, and an act may put in later ones. So the audit's entries follow each other as they would have.
 */
final class Agenda {
    private static final Comparator<Act> ORDER = Comparator.comparing(Act::at).thenComparing(Act::number);

    private final PriorityQueue<Act> acts = new PriorityQueue<>(ORDER);
    private int number;

    private record Act(Instant at, int number, Runnable what) {}

    void at(Instant instant, Runnable what) {
        acts.add(new Act(instant, number++, what));
    }

    /** The instant of act {@code index} of {@code count} that are spread evenly over a time. */
    static Instant spread(Instant from, Instant until, int index, int count) {
        return from.plus(Duration.between(from, until).multipliedBy(index).dividedBy(Math.max(1, count)));
    }

    /** Does them all, each at its own instant as the hub's clock tells it to this thread. */
    void run(HubClock clock) {
        while (!acts.isEmpty()) {
            Act act = acts.remove();
            clock.at(act.at(), act.what());
        }
    }
}
