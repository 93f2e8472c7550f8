package org.komshi.calls.announcements;

import java.time.Instant;
import java.util.List;
import org.komshi.language.Text;

/** A corrigendum in the reader's language. */
public record ShownCorrigendum(int number, Text note, Instant madeAt, List<ShownChange> changes) {}
