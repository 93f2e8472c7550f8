package org.komshi.applications.writing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.spi.Progress;

/**
 * How a proposal stands, in plain words.
 *
 * @param label message key
 * @param tone of the badge
 * @param address where one reads more; null when there is nothing more
 */
public record State(String label, String tone, @Nullable String address) {
    static State of(ProposalLine line, Optional<Progress.Step> step, Instant now) {
        if (line.isWithdrawn()) {
            return new State("applications.state.withdrawn", "", null);
        }
        if (line.isDraft()) {
            return draft(line, now);
        }
        return step.map(known ->
                        new State(known.label(), known.tone(), known.address().orElse(null)))
                .orElseGet(() -> new State(
                        line.period().isOver(now) ? "applications.state.received" : "applications.state.submitted",
                        "moss",
                        null));
    }

    private static State draft(ProposalLine line, Instant now) {
        if (line.period().isOver(now)) {
            return new State("applications.state.missed", "madder", null);
        }
        return line.round() > 1 && !line.answered()
                ? new State("applications.state.invited", "indigo", null)
                : new State("applications.state.draft", "ochre", null);
    }
}
