package org.komshi.backups;

import java.nio.file.Path;
import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.audit.spi.Names;
import org.komshi.identity.Role;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** Tells the audit what backups are called. */
@Component
class BackupNames implements Names, DossierReaders {
    private final BackupRows rows;
    private final Speech speech;

    BackupNames(BackupRows rows, Speech speech) {
        this.rows = rows;
        this.speech = speech;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        if (ref.equals(BackupId.DOSSIER)) {
            return Optional.of(speech.in(reader).say("backups.backups"));
        }
        return ref.kind().equals(BackupId.KIND)
                ? rows.file(ref.id()).map(file -> String.valueOf(Path.of(file).getFileName()))
                : Optional.empty();
    }

    @Override
    public Optional<String> address(Ref ref) {
        return ref.equals(BackupId.DOSSIER) ? Optional.of("/desk/backups") : Optional.empty();
    }

    @Override
    public boolean mayRead(Visiting reader, Ref dossier) {
        return dossier.equals(BackupId.DOSSIER) && reader.is(Role.ADMINISTRATOR.word());
    }
}
