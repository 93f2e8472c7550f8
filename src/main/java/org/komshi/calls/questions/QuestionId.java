package org.komshi.calls.questions;

import java.util.UUID;

public record QuestionId(UUID value) {}
