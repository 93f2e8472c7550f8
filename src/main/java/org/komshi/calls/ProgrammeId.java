package org.komshi.calls;

import java.util.UUID;

public record ProgrammeId(UUID value) {}
