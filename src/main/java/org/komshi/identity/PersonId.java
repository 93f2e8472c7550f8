package org.komshi.identity;

import java.util.UUID;

public record PersonId(UUID value) {}
