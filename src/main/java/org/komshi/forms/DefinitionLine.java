package org.komshi.forms;

import java.time.Instant;
import org.komshi.language.Text;

/** A definition as a list shows it. */
public record DefinitionLine(DefinitionId id, String kind, String name, int version, Text title, Instant addedAt) {}
