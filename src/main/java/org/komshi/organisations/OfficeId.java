package org.komshi.organisations;

import java.util.UUID;

public record OfficeId(UUID value) {}
