package org.komshi.applications.writing;

import java.time.Instant;

/** @param submittedBy name of the person who submitted */
public record AcknowledgementView(
        ProposalLine line, String submittedBy, Instant at, String sha256, String auditHead, int bytes) {
    /** Whether anything was linked in the record before; its very first acts have nothing to stand on. */
    public boolean isLinked() {
        return auditHead.chars().anyMatch(figure -> figure != '0');
    }

    public String file() {
        return "/my/proposals/" + line.proposal() + "/canonical.json";
    }
}
