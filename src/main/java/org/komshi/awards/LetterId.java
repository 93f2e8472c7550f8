package org.komshi.awards;

import java.util.UUID;

public record LetterId(UUID value) {}
