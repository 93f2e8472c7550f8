package org.komshi.evaluation.rounds;

import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.language.Text;

/**
 * A submitted proposal as lists name it.
 *
 * @param lot code of its grant line; null where the call has none
 * @param number its place on the opening record; 0 when it is not on it
 */
public record Listed(
        ProposalId proposal,
        ApplicationId application,
        int number,
        String reference,
        Text applicant,
        @Nullable String lot) {}
