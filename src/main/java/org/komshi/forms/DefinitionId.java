package org.komshi.forms;

import java.util.UUID;

public record DefinitionId(UUID value) {}
