package org.komshi.evaluation;

import java.util.UUID;

public record AssessmentId(UUID value) {}
