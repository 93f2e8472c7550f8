package org.komshi.evaluation;

import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/** Who assesses what: an assessment that was given out and not cancelled. */
public record Task(AssessmentId assessment, ProposalId proposal, PersonId assessor) {}
