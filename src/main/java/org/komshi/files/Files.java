package org.komshi.files;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.komshi.database.Ids;
import org.komshi.files.spi.Store;
import org.komshi.files.spi.UploadLimit;
import org.komshi.files.spi.VirusCheck;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.komshi.web.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in and hands them out. Who may do either is the matter of the room that holds them. */
@Component
public class Files {
    private static final Logger log = LoggerFactory.getLogger(Files.class);

    private final Store store;
    private final List<VirusCheck> checks;
    private final List<UploadLimit> limits;
    private final Settings.Files settings;
    private final Path received;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Files(Store store, Looking looking, Settings settings, JdbcClient jdbc, InstantSource clock) {
        this.store = store;
        this.checks = looking.checks();
        this.limits = looking.limits();
        this.settings = settings.files();
        this.received = settings.data().resolve("files").resolve("received").toAbsolutePath();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who are asked before a file is kept. */
    @Component
    record Looking(List<VirusCheck> checks, List<UploadLimit> limits) {}

    /** Whether somebody looks for viruses: pages say so where there is nobody. */
    public boolean looksForViruses() {
        return checks.stream().anyMatch(check -> !(check instanceof Clamd clamd) || clamd.isSet());
    }

    /** Bytes of the largest file the hub takes, whatever is asked. */
    public long largest() {
        return settings.largest().toBytes();
    }

    /**
     * Looks at a file and keeps it. Until something refers to it, it is an orphan, which is removed after a day.
     *
     * <p>Takes part in no transaction before the bytes lie safe: what is rolled back later leaves an orphan, no gap.
     */
    public Taking take(Upload upload, Wanted wanted) {
        String name = ShownName.of(upload.name());
        Optional<Duration> pause = limits.stream()
                .map(limit -> limit.count())
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (pause.isPresent()) {
            return new Taking.Refused(new CannotTake.TooMany(name, wanted, pause.get()));
        }
        long most = Math.min(wanted.largest(), largest());
        if (upload.isCutOff() || upload.size() > most) {
            return new Taking.Refused(new CannotTake.TooLarge(name, wanted, most));
        }
        if (upload.isLost()) {
            return new Taking.Refused(new CannotTake.NoRoom(name, wanted));
        }
        if (upload.size() == 0) {
            return new Taking.Refused(new CannotTake.Empty(name, wanted));
        }
        try {
            return look(upload, wanted, name);
        } catch (IOException full) {
            log.error("a received file of {} bytes was not kept", upload.size(), full);
            return new Taking.Refused(new CannotTake.NoRoom(name, wanted));
        }
    }

    private Taking look(Upload upload, Wanted wanted, String name) throws IOException {
        Content content = Content.of(upload.received());
        if (Kind.of(content.type()).filter(wanted.kinds()::contains).isEmpty()) {
            return new Taking.Refused(new CannotTake.OtherKind(name, wanted));
        }
        if (!content.dangers().isEmpty()) {
            return new Taking.Refused(new CannotTake.Harmful(name, wanted, content.dangers()));
        }
        for (VirusCheck check : checks) {
            switch (check.look(upload.received())) {
                case VirusCheck.Verdict.Clean _ -> {}
                case VirusCheck.Verdict.Infected(var virus) -> {
                    return new Taking.Refused(new CannotTake.Infected(name, wanted, virus));
                }
                case VirusCheck.Verdict.Unknown(var why) -> {
                    log.error("nobody looked for viruses in a received file: {}", why);
                    return new Taking.Refused(new CannotTake.NotLookedAt(name, wanted));
                }
            }
        }
        return new Taking.Taken(keep(upload, ShownName.of(upload.name(), content.type()), content.type()));
    }

    /** Keeps bytes that were looked at. */
    StoredFile keep(Upload upload, String name, String type) throws IOException {
        FileId id = new FileId(Ids.next());
        StoredFile file = new StoredFile(
                id, name, type, upload.size(), sha256(upload.received()), looksForViruses(), clock.instant());
        store.keep(key(id), upload.received());
        enter(file);
        return file;
    }

    private void enter(StoredFile file) {
        jdbc.sql("""
                        insert into files.file (id, name, type, size, sha256, looked, taken_at)
                        values (:id, :name, :type, :size, :sha256, :looked, :at)
                        """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("looked", file.looked())
                .param("at", file.takenAt().atOffset(UTC))
                .update();
    }

    /**
     * Keeps a file the hub made itself, of whatever size: it was made by {@link #making()} and is gone from
     * there afterwards. Like any other it is an orphan until something refers to it, also when the acting transaction is
     * rolled back.
     *
     * @throws UncheckedIOException when there is no room for it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public StoredFile keep(Path made, String name, String type) {
        try {
            FileId id = new FileId(Ids.next());
            StoredFile file = new StoredFile(
                    id, name, type, java.nio.file.Files.size(made), sha256(made), false, clock.instant());
            store.keep(key(id), made);
            enter(file);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException("a file the hub made was not kept", full);
        }
    }

    /** A new empty file to write into before it is kept; whoever asks removes it when it is not. */
    public Path making() throws IOException {
        return java.nio.file.Files.createTempFile(
                java.nio.file.Files.createDirectories(
                        received, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))),
                "made",
                "");
    }

    public Optional<StoredFile> file(FileId id) {
        return jdbc.sql("select id, name, type, size, sha256, looked, taken_at from files.file where id = :id")
                .param("id", id.value())
                .query((row, _) -> new StoredFile(
                        id,
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getBoolean("looked"),
                        row.getTimestamp("taken_at").toInstant()))
                .optional();
    }

    /**
     * The bytes, to be closed by the reader.
     *
     * @throws NotFound when the file was never taken or was removed
     * @throws StoreAway when the store does not answer: 503
     */
    public InputStream open(FileId id) {
        if (file(id).isEmpty()) {
            throw new NotFound();
        }
        try {
            return store.open(key(id));
        } catch (NoSuchFileException lost) {
            throw new UncheckedIOException("the bytes of file " + id.value() + " are not in the store", lost);
        } catch (IOException away) {
            log.error("file {} cannot be read: {}", id.value(), away.getMessage());
            throw new StoreAway("the store of file " + id.value() + " does not answer", away);
        }
    }

    /** Removes a file that nothing refers to. */
    void remove(FileId id) {
        jdbc.sql("delete from files.file where id = :id")
                .param("id", id.value())
                .update();
        try {
            store.remove(key(id));
            store.remove(previewKey(id));
        } catch (IOException left) {
            log.warn("the bytes of the removed file {} are still there", id.value(), left);
        }
    }

    static String key(FileId id) {
        String name = id.value().toString();
        return name.substring(name.length() - 2) + "/" + name; // the end of a UUIDv7 is random: folders fill evenly
    }

    /** Of the small picture beside it. */
    static String previewKey(FileId id) {
        return key(id) + "-preview";
    }

    private static String sha256(Path received) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(
                java.nio.file.Files.newInputStream(received), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
