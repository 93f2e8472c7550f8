package org.komshi.evaluation.assignment;

import java.util.Set;
import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/**
 * A proposal that has to be assessed.
 *
 * @param has assessors it already has; they stay
 * @param barred assessors who may not read it: declared a conflict, or were taken off it
 */
public record Assignable(ProposalId proposal, Set<PersonId> has, Set<PersonId> barred) {
    int missing(int wanted) {
        return Math.max(0, wanted - has.size());
    }

    boolean admits(PersonId assessor) {
        return !has.contains(assessor) && !barred.contains(assessor);
    }
}
