package org.komshi.applications.writing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Steps;
import org.komshi.applications.spi.Progress;
import org.springframework.stereotype.Component;

/** How proposals stand, in plain words. */
@Component
class States {
    private final Steps steps;

    States(Steps steps) {
        this.steps = steps;
    }

    Known of(Collection<ProposalLine> lines, Instant now) {
        List<ProposalId> submitted = lines.stream()
                .filter(ProposalLine::isSubmitted)
                .map(ProposalLine::id)
                .toList();
        return new Known(steps.of(submitted), now);
    }

    /** What is known of some proposals at an instant. */
    record Known(Map<ProposalId, Progress.Step> steps, Instant now) {
        State of(ProposalLine line) {
            return State.of(line, Optional.ofNullable(steps.get(line.id())), now);
        }
    }
}
