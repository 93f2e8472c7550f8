package org.komshi.applications.spi;

import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/** Answered by rooms in which people read proposals they neither wrote nor work on as the hub's staff: assessors. */
public interface ProposalReaders {
    /** Whether this person may read it now, with the files in it. */
    boolean mayRead(ProposalId proposal, PersonId person);
}
