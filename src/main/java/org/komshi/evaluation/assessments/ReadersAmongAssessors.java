package org.komshi.evaluation.assessments;

import org.komshi.applications.ProposalId;
import org.komshi.applications.spi.ProposalReaders;
import org.komshi.identity.PersonId;
import org.springframework.stereotype.Component;

/** An assessor reads the files of what they assess, as they read its answers: what bars the one bars the other. */
@Component
class ReadersAmongAssessors implements ProposalReaders {
    private final AssessmentRows rows;

    ReadersAmongAssessors(AssessmentRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean mayRead(ProposalId proposal, PersonId person) {
        return rows.of(person).stream()
                .anyMatch(assessment -> assessment.proposal().equals(proposal));
    }
}
