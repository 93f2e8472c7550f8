package org.komshi.applications;

import java.util.Collection;
import java.util.Map;
import org.komshi.identity.PersonId;
import org.springframework.stereotype.Component;

/** What there is to read of proposals. */
@Component
class Reading {
    private final Proposals proposals;
    private final Drafting drafting;
    private final Summaries summaries;

    Reading(Proposals proposals, Drafting drafting, Summaries summaries) {
        this.proposals = proposals;
        this.drafting = drafting;
        this.summaries = summaries;
    }

    Prepared prepared(ProposalId id, PersonId person) {
        return proposals.find(id, person);
    }

    ProposalId ofRound(ApplicationId application, int round, PersonId person) {
        return proposals.ofRound(application, round, person);
    }

    Content content(ProposalId id) {
        return drafting.content(id);
    }

    Map<String, Seen> seen(ProposalId id) {
        return drafting.seen(id);
    }

    Map<ProposalId, Summary> summaries(Collection<ProposalId> ids) {
        return summaries.of(ids);
    }
}
