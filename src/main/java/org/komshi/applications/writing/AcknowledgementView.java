package org.komshi.applications.writing;

import java.time.Instant;

/** @param submittedBy name of the person who submitted */
public record AcknowledgementView(
        ProposalLine line, String submittedBy, Instant at, String sha256, String auditHead, int bytes) {
    public String file() {
        return "/my/proposals/" + line.proposal() + "/canonical.json";
    }
}
