package org.komshi.organisations;

import java.util.UUID;

public record OrganisationId(UUID value) {}
