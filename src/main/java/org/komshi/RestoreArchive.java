package org.komshi;

import java.nio.file.Path;
import java.util.List;
import org.komshi.backups.AuditInArchive;
import org.komshi.backups.BackupFolder;
import org.komshi.database.Reach;
import org.komshi.database.archive.Archive;
import org.komshi.database.archive.CannotRestore;
import org.komshi.database.archive.Manifest;
import org.komshi.database.archive.Restore;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;

/** {@code hub restore FILE}: brings an archive back into an empty database, whole or not at all. */
final class RestoreArchive {
    static final String COMMAND = "restore";

    private RestoreArchive() {}

    /**
     * @param arguments the archive
     * @return exit code: 0 when everything is there, 1 when nothing is
     */
    static int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("Komshi cannot restore: name one archive, ./hub restore FILE.");
            return 1;
        }
        Settings settings = CommandSettings.read();
        System.out.println("Looking through " + arguments.getFirst());
        try (Archive archive = Archive.open(Path.of(arguments.getFirst()), System.out::println)) {
            if (settings.database().url().isBlank()) {
                archive.fitsInto(settings.data());
            }
            restore(archive, settings);
            return 0;
        } catch (CannotRestore | CannotStart known) {
            System.err.println("Komshi cannot restore: " + known.getMessage());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return 1;
    }

    private static void restore(Archive archive, Settings settings) throws Exception {
        try (Reach database = Reach.of(settings)) {
            new Restore(database.source(), BackupFolder.of(settings).files())
                    .of(archive, AuditInArchive::of, System.out::println);
            Manifest manifest = archive.manifest();
            System.out.println(Restore.told(manifest));
            if (settings.files().s3().isSet() && !manifest.files().isEmpty()) {
                System.out.println(
                        "The files lie in " + BackupFolder.of(settings).files()
                                + ", not in the bucket: ./hub move-files to-s3 brings them there before the hub starts.");
            }
            System.out.println("The audit holds: " + manifest.audit().links() + " links, head "
                    + manifest.audit().links() + ":" + manifest.audit().head());
        }
    }
}
