package org.komshi.calls.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.komshi.calls.CallView;
import org.komshi.calls.Period;
import org.komshi.calls.Round;

/**
 * Until when questions on a call are taken: from its publication, for the second round from its opening, until so many
 * days before the round closes, at the same time of day in the call's zone. An extension of the deadline moves it too.
 *
 * @param days empty: no questions are taken
 */
public record Taking(CallView call, OptionalInt days, Instant now) {

    /** Until when they are taken now; empty when they are not. */
    public Optional<Instant> open() {
        return windows().stream()
                .filter(window -> window.isOpen(now))
                .map(Period::closesAt)
                .findFirst();
    }

    /** The instant at which the last window closed, when all have. */
    public Optional<Instant> closed() {
        List<Period> over =
                windows().stream().filter(window -> window.isOver(now)).toList();
        return open().isPresent() || over.isEmpty()
                ? Optional.empty()
                : Optional.of(over.getLast().closesAt());
    }

    private List<Period> windows() {
        if (days.isEmpty() || !call.stage().isRunning()) {
            return List.of();
        }
        return call.rounds().stream().flatMap(round -> window(round).stream()).toList();
    }

    private Optional<Period> window(Round round) {
        Optional<Instant> from = round.number() == 1 ? call.publishedAt() : round.opensAt();
        return from.flatMap(begin -> round.closesAt()
                .map(closes ->
                        closes.atZone(call.zone()).minusDays(days.getAsInt()).toInstant())
                .filter(begin::isBefore)
                .map(end -> new Period(begin, end)));
    }
}
