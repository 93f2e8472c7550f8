package org.komshi.evaluation.assignment;

import java.util.List;
import java.util.Map;
import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/**
 * Who would assess what, before anyone has said yes to it.
 *
 * @param pairs new assessments
 * @param lacking proposals that cannot get as many assessors as wanted, with how many they lack
 */
public record Plan(List<Pair> pairs, Map<ProposalId, Integer> lacking) {
    public record Pair(ProposalId proposal, PersonId assessor) {}

    public boolean isComplete() {
        return lacking.isEmpty();
    }

    public long newFor(PersonId assessor) {
        return pairs.stream().filter(pair -> pair.assessor().equals(assessor)).count();
    }
}
