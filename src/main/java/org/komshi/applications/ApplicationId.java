package org.komshi.applications;

import java.util.UUID;

public record ApplicationId(UUID value) {}
