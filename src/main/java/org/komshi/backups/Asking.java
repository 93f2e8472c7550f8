package org.komshi.backups;

import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.jobs.Later;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A backup somebody wants now. */
@Component
class Asking {
    private final BackupFolder folder;
    private final BackupRows rows;
    private final Audit audit;
    private final Later later;

    Asking(Settings settings, BackupRows rows, Audit audit, Later later) {
        this.folder = BackupFolder.of(settings);
        this.rows = rows;
        this.audit = audit;
        this.later = later;
    }

    /** One as soon as can be; nothing when one is being made: a double click makes one. */
    @Transactional
    void ask(PersonId by) {
        BackupId id = new BackupId(Ids.next());
        if (rows.begin(id, folder.next(), "person")) {
            audit.record(Entry.of("backups.asked", by.ref(), id.ref(), BackupId.DOSSIER, Map.of()));
            later.run(BackupTasks.NOW, id.value().toString());
        }
    }
}
