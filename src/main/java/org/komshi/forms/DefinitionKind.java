package org.komshi.forms;

import java.util.Locale;

/** The three kinds of definition files. */
public enum DefinitionKind {
    FORM,
    GRID,
    CHECKLIST;

    /** Its word in a file, in the table and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
