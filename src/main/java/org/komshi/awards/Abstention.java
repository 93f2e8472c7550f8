package org.komshi.awards;

import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/**
 * A member of the committee who does not decide on one proposal.
 *
 * @param conflict whether the member declared a conflict of interest: the hub adds these by itself
 */
public record Abstention(PersonId person, ProposalId proposal, String reason, boolean conflict) {
    public static Abstention of(PersonId person, ProposalId proposal, String reason) {
        return new Abstention(person, proposal, reason, false);
    }
}
