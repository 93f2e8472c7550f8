package org.komshi.applications;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komshi.applications.spi.Progress;
import org.springframework.stereotype.Component;

/** Asks the rooms above how far submitted proposals are. */
@Component
public class Steps {
    private final List<Progress> rooms;

    Steps(List<Progress> rooms) {
        this.rooms = rooms;
    }

    /** The furthest step of each; those no room knows of are missing. */
    public Map<ProposalId, Progress.Step> of(Collection<ProposalId> submitted) {
        Map<ProposalId, Progress.Step> furthest = new HashMap<>();
        if (!submitted.isEmpty()) {
            rooms.forEach(room -> room.of(submitted)
                    .forEach((id, step) ->
                            furthest.merge(id, step, (one, other) -> one.order() >= other.order() ? one : other)));
        }
        return furthest;
    }
}
