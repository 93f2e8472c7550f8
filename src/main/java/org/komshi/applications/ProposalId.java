package org.komshi.applications;

import java.util.UUID;

public record ProposalId(UUID value) {}
