package org.komshi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.komshi.files.spi.Store;
import org.komshi.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code hub move-files}: copies every file the database knows from the folder into the bucket, or back, and compares each
 * with its hash. Nothing is removed where it came from; what is there already, and right, is not copied again, so it may
 * be run beside a hub at work and once more when that has ended.
 */
public final class Moving {
    private final JdbcClient jdbc;
    private final Settings settings;

    public Moving(DataSource source, Settings settings) {
        this.jdbc = JdbcClient.create(source);
        this.settings = settings;
    }

    /** Which way. */
    public enum Way {
        TO_S3,
        TO_FOLDER
    }

    /**
     * @param copied now
     * @param there already
     * @param lost files the database knows whose bytes are not where they should be, or others
     */
    public record Moved(int copied, int there, List<UUID> lost) {}

    private record Known(UUID id, String sha256) {
        String key() {
            return Files.key(new FileId(id));
        }
    }

    /** @throws IOException when one of the two does not answer; what was copied until then stays */
    public Moved move(Way way, Consumer<String> tell) throws IOException {
        FolderStore folder = new FolderStore(Stores.folder(settings));
        try (S3Store bucket = new S3Store(settings.files().s3())) {
            return way == Way.TO_S3 ? move(folder, bucket, tell) : move(bucket, folder, tell);
        }
    }

    private Moved move(Store from, Store to, Consumer<String> tell) throws IOException {
        List<Known> all = jdbc.sql("select id, sha256 from files.file order by id")
                .query(Known.class)
                .list();
        int copied = 0;
        int there = 0;
        List<UUID> lost = new ArrayList<>();
        for (Known file : all) {
            if (isThere(to, file)) {
                there++;
            } else if (copy(from, to, file)) {
                copied++;
            } else {
                lost.add(file.id());
            }
            if ((copied + there) % 500 == 0) {
                tell.accept(String.format(Locale.ROOT, "  %,d of %,d files", copied + there, all.size()));
            }
        }
        return new Moved(copied, there, lost);
    }

    private boolean isThere(Store store, Known file) throws IOException {
        try (InputStream bytes = store.open(file.key())) {
            return written(bytes, OutputStream.nullOutputStream()).equals(file.sha256());
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    private boolean copy(Store from, Store to, Known file) throws IOException {
        Path between = passing();
        try (InputStream bytes = from.open(file.key());
                OutputStream out = java.nio.file.Files.newOutputStream(between)) {
            if (!written(bytes, out).equals(file.sha256())) {
                return false;
            }
        } catch (NoSuchFileException missing) {
            java.nio.file.Files.deleteIfExists(between);
            return false;
        }
        try {
            to.keep(file.key(), between);
            return isThere(to, file);
        } finally {
            java.nio.file.Files.deleteIfExists(between);
        }
    }

    /** Beside the folder of files, so that it can be moved into it. */
    private Path passing() throws IOException {
        Path data = settings.data().toAbsolutePath();
        java.nio.file.Files.createDirectories(data);
        return java.nio.file.Files.createTempFile(data, "moving", "");
    }

    private static String written(InputStream bytes, OutputStream out) throws IOException {
        try (DigestOutputStream hashed = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(hashed);
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
