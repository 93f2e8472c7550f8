package org.komshi.calls;

import java.time.Instant;
import java.util.List;
import org.komshi.language.Text;

/** A correction as it was published: numbered within its call, never changed. */
public record Corrigendum(int number, Text note, List<Change> changes, Instant madeAt) {}
