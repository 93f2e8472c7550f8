package org.komshi.forms;

import org.komshi.language.Text;

/** What a definition file holds, once it was read without a fault. */
public sealed interface Definition permits FormDefinition, Grid, Checklist {
    DefinitionKind kind();

    /** Its name, the same in all its versions: {@code concept-note}. */
    String name();

    int version();

    Text title();
}
