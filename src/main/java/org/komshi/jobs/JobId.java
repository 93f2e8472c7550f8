package org.komshi.jobs;

import java.util.UUID;

public record JobId(UUID value) {}
