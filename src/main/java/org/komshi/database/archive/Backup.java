package org.komshi.database.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.komshi.database.Migrations;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes everything the hub holds into one archive, from a single snapshot, while people work: what was committed
 * before is in it, nothing is in it by half. Other backups of the same database are refused meanwhile; migrations wait.
 */
public final class Backup {
    /** First entry of every archive, so that a cut one is still known as ours. */
    static final String FIRST = "komshi-backup.txt";

    private static final String WHAT_IT_IS = """
            This is a backup of a Komshi hub: every row of its database as it was at one instant, and its files.
            tables/*.copy are rows in the text format of PostgreSQL's COPY; manifest.json tells versions, columns,
            counts and hashes. It is brought back into an empty database by: ./hub restore FILE
            It holds personal data: keep it where only those can read it who may read the hub's database.
            """;

    private final DataSource source;
    private final FileSource files;

    /**
     * @param source connections without limits of time
     * @param files what goes along
     */
    public Backup(DataSource source, FileSource files) {
        this.source = source;
        this.files = files;
    }

    /** @param files folder whose content goes along; need not exist */
    public Backup(DataSource source, Path files) {
        this(source, new FolderSource(files));
    }

    /** @param sha256 of the whole archive, as {@code sha256sum} gives it */
    public record Made(Path file, Manifest manifest, long bytes, String sha256) {}

    /**
     * @param target must not exist; written under another name first, readable for its user alone
     * @param audit computes the chain of the audit in the snapshot
     * @param tell is told how far it is, in lines for the host
     * @throws CannotBackUp for every reason a host can do something about; nothing is left behind
     */
    public Made to(Path target, Function<JdbcClient, Manifest.Audit> audit, Consumer<String> tell) {
        files.folder().ifPresent(folder -> isOutside(target, folder));
        try (Snapshot snapshot = Snapshot.of(source)) {
            List<Table> tables = snapshot.tables();
            Space.isEnough(target, snapshot.sizeOf(tables) + sizeOfFiles());
            try (Draft draft = Draft.of(target)) {
                Counting whole = new Counting(new BufferedOutputStream(draft.out(), 1 << 16));
                Manifest manifest = write(whole, snapshot, tables, audit, tell);
                draft.keep();
                return new Made(target, manifest, whole.bytes(), whole.sha256());
            }
        } catch (SQLException | IOException | DataAccessException | UncheckedIOException failed) {
            throw told(target, failed);
        }
    }

    private static void isOutside(Path target, Path folder) {
        if (target.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.FOLDER,
                    "the archive would contain itself in " + folder + ": choose a folder outside of it.");
        }
    }

    private Manifest write(
            OutputStream whole,
            Snapshot snapshot,
            List<Table> tables,
            Function<JdbcClient, Manifest.Audit> audit,
            Consumer<String> tell)
            throws SQLException, IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new Seal(whole), StandardCharsets.UTF_8)) {
            zip.setLevel(3); // half the time of the usual level, a tenth more bytes
            zip.setComment(Seal.COMMENT + Seal.PLACE);
            enter(zip, FIRST, WHAT_IT_IS.getBytes(StandardCharsets.UTF_8));
            List<Manifest.Content> contents = new ArrayList<>();
            for (Table table : tables) {
                zip.putNextEntry(entry("tables/" + table.plain() + ".copy"));
                Manifest.Content content = snapshot.rows().out(table, zip);
                zip.closeEntry();
                contents.add(content);
                tell.accept(String.format(
                        Locale.ROOT,
                        "  %s: %,d rows (%d of %d)",
                        content.table(),
                        content.rows(),
                        contents.size(),
                        tables.size()));
            }
            Manifest manifest = snapshot.manifest(contents, writeFiles(zip, tell), audit);
            enter(zip, Manifest.NAME, manifest.json());
            return manifest;
        }
    }

    /** A file's bytes never change and are there before the row that names it; one that goes meanwhile is not missed. */
    private List<Manifest.FileEntry> writeFiles(ZipOutputStream zip, Consumer<String> tell) throws IOException {
        List<Manifest.FileEntry> entries = new ArrayList<>();
        for (FileSource.Entry file : listed()) {
            try (InputStream in = files.open(file.name())) {
                zip.putNextEntry(entry("files/" + file.name()));
                Counting counted = new Counting(zip);
                in.transferTo(counted);
                zip.closeEntry();
                entries.add(new Manifest.FileEntry(file.name(), counted.bytes(), counted.sha256()));
            } catch (NoSuchFileException gone) {
                tell.accept("  files/" + file.name() + ": removed meanwhile");
            }
        }
        if (!entries.isEmpty()) {
            tell.accept(String.format(Locale.ROOT, "  %,d files", entries.size()));
        }
        return entries;
    }

    private long sizeOfFiles() throws IOException {
        return listed().stream().mapToLong(FileSource.Entry::bytes).sum();
    }

    /** That the store does not answer is another fault than a folder one cannot write into. */
    private List<FileSource.Entry> listed() {
        try {
            return files.all();
        } catch (IOException away) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.FILES, "the files cannot be read (" + away.getMessage() + ").", away);
        }
    }

    private static void enter(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The same time in every entry: the same hub gives the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }

    private static CannotBackUp told(Path target, Exception failed) {
        if (CannotBackUp.isFull(failed)) {
            return new CannotBackUp(
                    CannotBackUp.Reason.SPACE, "the disk of " + target.getParent() + " is full.", failed);
        }
        if (failed instanceof IOException || failed instanceof UncheckedIOException) {
            return new CannotBackUp(
                    CannotBackUp.Reason.FOLDER,
                    target + " cannot be written (" + failed.getClass().getSimpleName() + " " + failed.getMessage()
                            + ").",
                    failed);
        }
        return new CannotBackUp(
                CannotBackUp.Reason.DATABASE,
                "the database does not let itself be read ("
                        + String.valueOf(failed.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("") + ").",
                failed);
    }

    /** Not a member of a file: which steps the database has been through. */
    static List<Manifest.Migration> migrations(List<Migrations.Step> steps) {
        return steps.stream()
                .map(step -> new Manifest.Migration(step.version(), step.script(), step.checksum()))
                .toList();
    }
}
