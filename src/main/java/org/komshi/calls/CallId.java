package org.komshi.calls;

import java.util.UUID;

public record CallId(UUID value) {}
