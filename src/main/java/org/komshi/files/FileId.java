package org.komshi.files;

import java.util.UUID;

public record FileId(UUID value) {}
