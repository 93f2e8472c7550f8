package org.komshi.applications;

import java.time.Instant;
import org.komshi.identity.PersonId;

/**
 * That a proposal was received: what stands on the acknowledgement page and in its mail.
 *
 * @param reference of the application, {@code NI-MK-2027-0042}: the same in both rounds
 * @param sha256 of the canonical file's bytes, in hexadecimal: {@code sha256sum} of the download gives the same
 * @param auditHead hash of the audit's chain as the submission was recorded: whoever cuts off what came before, cannot reach it
 */
public record Acknowledgement(
        ProposalId proposal, String reference, PersonId by, Instant at, String sha256, String auditHead) {}
