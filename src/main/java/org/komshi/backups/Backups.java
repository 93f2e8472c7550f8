package org.komshi.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.database.archive.Backup;
import org.komshi.database.archive.FileSource;
import org.komshi.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes backups while people work, keeps as many as the host wants, and notes what came of each. */
@Component
class Backups {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final JdbcConnectionDetails database;
    private final BackupFolder folder;
    private final FileSource files;
    private final Rotation rotation;
    private final BackupRows rows;
    private final Audit audit;
    private final FailureMail mail;
    private final TransactionTemplate transaction;

    Backups(
            JdbcConnectionDetails database,
            Settings settings,
            FileSource files,
            BackupRows rows,
            Audit audit,
            FailureMail mail,
            TransactionTemplate transaction) {
        this.database = database;
        this.folder = BackupFolder.of(settings);
        this.files = files;
        Settings.Backup wanted = settings.backup();
        this.rotation = new Rotation(settings.zone(), wanted.daily(), wanted.weekly(), wanted.monthly());
        this.rows = rows;
        this.audit = audit;
        this.mail = mail;
        this.transaction = transaction;
    }

    /** The one of the day; nothing when somebody has just asked for one. */
    void daily() {
        rows.ownLeftBehind().ifPresent(dead -> fails(dead, new Failure(Failure.INTERRUPTED, number())));
        BackupId id = new BackupId(Ids.next());
        if (rows.begin(id, folder.next(), "hub")) {
            make(id);
        }
    }

    /** Begins anew when a killed hub left it behind; nothing when it is done or failed. A failure is noted, then thrown. */
    void make(BackupId id) {
        Optional<Path> file = rows.running(id).map(Path::of);
        if (file.isEmpty()) {
            return;
        }
        try {
            Backup.Made made = new Backup(source(), files)
                    .to(file.get(), AuditInArchive::of, line -> log.debug("backup {}: {}", id.value(), line));
            done(id, made);
        } catch (RuntimeException failed) {
            Failure failure = Failure.of(failed, number());
            log.error("backup {} failed, {}", id.value(), failure.number(), failed);
            fails(id, failure);
            throw failed;
        }
        rotate();
    }

    private void done(BackupId id, Backup.Made made) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("bytes", made.bytes());
        facts.put("rows", made.manifest().rows());
        facts.put("sha256", made.sha256());
        transaction.executeWithoutResult(_ -> {
            if (rows.done(id, made)) {
                audit.record(byTheHub("backups.made", id, facts));
            }
        });
        if (!made.manifest().audit().broken().isEmpty()) {
            log.error("the audit is broken: {}", made.manifest().audit().broken());
        }
    }

    private void fails(BackupId id, Failure failure) {
        transaction.executeWithoutResult(_ -> {
            if (rows.failed(id, failure)) {
                audit.record(byTheHub("backups.failed", id, Map.of("reason", failure.reason())));
                mail.tell(id, failure);
            }
        });
    }

    /** Only after a good one, and only files that bear the names we give. */
    private void rotate() {
        folder.removeBroken();
        Map<Instant, Path> all = folder.kept();
        Set<Instant> kept = rotation.keeps(all.keySet());
        List<Path> old = all.entrySet().stream()
                .filter(backup -> !kept.contains(backup.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        old.forEach(this::remove);
        if (!old.isEmpty()) {
            transaction.executeWithoutResult(_ -> audit.record(new Entry(
                    "backups.removed",
                    Optional.empty(),
                    BackupId.DOSSIER,
                    BackupId.DOSSIER,
                    Map.of("count", old.size()),
                    Optional.empty())));
        }
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        rows.removed(file);
    }

    private static Entry byTheHub(String act, BackupId id, Map<String, Object> facts) {
        return new Entry(act, Optional.empty(), id.ref(), BackupId.DOSSIER, facts, Optional.empty());
    }

    /** Not the pool's connections: those end a statement after half a minute. */
    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
    }

    /** Eight characters one can read out on the telephone. */
    private static String number() {
        return String.format(Locale.ROOT, "%08X", ThreadLocalRandom.current().nextInt());
    }
}
