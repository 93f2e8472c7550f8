package org.komshi.applications.writing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.applications.spi.Progress;
import org.springframework.stereotype.Component;

/** Asks the rooms above how far submitted proposals are. */
@Component
class States {
    private final List<Progress> rooms;

    States(List<Progress> rooms) {
        this.rooms = rooms;
    }

    Map<ProposalId, State> of(Collection<ProposalLine> lines, Instant now) {
        Map<ProposalId, Progress.Step> furthest = furthest(lines.stream()
                .filter(ProposalLine::isSubmitted)
                .map(ProposalLine::id)
                .toList());
        Map<ProposalId, State> states = new HashMap<>();
        lines.forEach(line -> states.put(line.id(), State.of(line, Optional.ofNullable(furthest.get(line.id())), now)));
        return states;
    }

    private Map<ProposalId, Progress.Step> furthest(List<ProposalId> submitted) {
        Map<ProposalId, Progress.Step> furthest = new HashMap<>();
        if (!submitted.isEmpty()) {
            rooms.forEach(room -> room.of(submitted)
                    .forEach((id, step) ->
                            furthest.merge(id, step, (one, other) -> one.order() >= other.order() ? one : other)));
        }
        return furthest;
    }
}
