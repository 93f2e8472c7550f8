package org.komshi.backups;

import java.util.UUID;
import org.komshi.audit.Ref;

/** One backup. */
record BackupId(UUID value) {
    static final String KIND = "backup";

    /** All backups of a hub have one dossier. */
    static final Ref DOSSIER = new Ref("backups", new UUID(0, 0));

    Ref ref() {
        return new Ref(KIND, value);
    }
}
