package org.komshi.awards;

import java.util.UUID;

public record ComplaintId(UUID value) {}
