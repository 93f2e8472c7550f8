package org.komshi.applications;

import java.util.List;
import org.komshi.problems.Problem;

/** What became of the wish to apply. */
public sealed interface Start {
    /**
     * There is an application with a draft of the first round.
     *
     * @param first whether this attempt began it; otherwise the organisation had it already
     */
    record Started(ApplicationId application, ProposalId proposal, boolean first) implements Start {}

    /** All reasons at once: those of the call and our own. */
    record Refused(List<? extends Problem> problems) implements Start {}
}
