package org.komshi.awards;

import java.util.UUID;

public record AwardId(UUID value) {}
