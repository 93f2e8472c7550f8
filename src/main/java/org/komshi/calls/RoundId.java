package org.komshi.calls;

import java.util.UUID;

public record RoundId(UUID value) {}
