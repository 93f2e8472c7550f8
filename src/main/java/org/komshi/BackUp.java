package org.komshi;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.komshi.backups.AuditInArchive;
import org.komshi.backups.BackupFolder;
import org.komshi.backups.Noted;
import org.komshi.database.Reach;
import org.komshi.database.archive.Backup;
import org.komshi.database.archive.CannotBackUp;
import org.komshi.database.archive.Manifest;
import org.komshi.files.Stores;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;

/** {@code hub backup [FILE]}: one archive with everything, beside a running hub or of a stopped one. */
final class BackUp {
    static final String COMMAND = "backup";

    private BackUp() {}

    /**
     * @param arguments nothing, or the file to write
     * @return exit code: 0 when the archive is there, 1 when there is none
     */
    static int run(List<String> arguments) {
        Settings settings = CommandSettings.read();
        BackupFolder folder = BackupFolder.of(settings);
        Path target = arguments.stream()
                .findFirst()
                .map(Path::of)
                .orElseGet(folder::next)
                .toAbsolutePath();
        try (Reach database = Reach.of(settings);
                Stores.Reached files = Stores.reach(settings)) {
            System.out.println("Backing up to " + target);
            long begun = System.nanoTime();
            Backup.Made made =
                    new Backup(database.source(), files.source()).to(target, AuditInArchive::of, System.out::println);
            new Noted(database.source()).note(made, begun);
            return told(made, begun);
        } catch (CannotBackUp | CannotStart known) {
            System.err.println("Komshi cannot back up: " + known.getMessage());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return 1;
    }

    private static int told(Backup.Made made, long begun) {
        Manifest manifest = made.manifest();
        System.out.printf(
                Locale.ROOT,
                "Backed up: %,d rows in %d tables, %,d files, as they were at %s, in %.1f s.%n",
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size(),
                manifest.made(),
                (System.nanoTime() - begun) / 1e9);
        System.out.printf(Locale.ROOT, "%s: %,d bytes, SHA-256 %s%n", made.file(), made.bytes(), made.sha256());
        Manifest.Audit audit = manifest.audit();
        if (!audit.broken().isEmpty()) {
            System.err.println("The backup is whole, but the audit in it is broken: " + audit.broken());
            return 0;
        }
        System.out.println(
                "The audit in it holds: " + audit.links() + " links, head " + audit.links() + ":" + audit.head());
        return 0;
    }
}
