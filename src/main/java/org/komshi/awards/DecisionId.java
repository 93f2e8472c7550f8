package org.komshi.awards;

import java.util.UUID;

public record DecisionId(UUID value) {}
