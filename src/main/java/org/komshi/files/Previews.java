package org.komshi.files;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.komshi.files.spi.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Small pictures of files: the first page of a PDF, a picture made smaller. Made when first asked for and kept beside the
 * file. What cannot be drawn, or only with too much of anything, has none; that is noted too, so that nobody tries again.
 */
@Component
public class Previews {
    private static final Logger log = LoggerFactory.getLogger(Previews.class);
    private static final int LARGEST_KEPT = 2 * 1024 * 1024;

    private final Files files;
    private final Store store;
    private final Drawing drawing;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Previews(Files files, Store store, Drawing drawing, JdbcClient jdbc, InstantSource clock) {
        this.files = files;
        this.store = store;
        this.drawing = drawing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a file of this media type may have one. */
    public static boolean isDrawn(String type) {
        return Kind.of(type)
                .filter(kind -> kind == Kind.PDF || kind == Kind.PICTURE)
                .isPresent();
    }

    /** A JPEG; empty when there can be none, or not just now. Who may see it is the asking room's matter. */
    public Optional<byte[]> of(StoredFile file) {
        if (!isDrawn(file.type())) {
            return Optional.empty();
        }
        Optional<Boolean> known = jdbc.sql("select drawn from files.preview where file = :file")
                .param("file", file.id().value())
                .query(Boolean.class)
                .optional();
        if (known.isPresent()) {
            return known.get() ? read(file.id()) : Optional.empty();
        }
        return make(file);
    }

    private Optional<byte[]> read(FileId id) {
        try (InputStream bytes = store.open(Files.previewKey(id))) {
            return Optional.of(bytes.readNBytes(LARGEST_KEPT));
        } catch (IOException lost) { // as after a restored backup of the database alone
            log.warn("the preview of file {} is not in the store", id.value(), lost);
            return Optional.empty();
        }
    }

    private Optional<byte[]> make(StoredFile file) {
        try {
            Path copy = java.nio.file.Files.createTempFile("komshi-preview", "");
            try {
                try (InputStream bytes = files.open(file.id())) {
                    java.nio.file.Files.copy(bytes, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                return switch (drawing.draw(copy, file.type())) {
                    case Drawing.Drawn.Picture(var jpeg) -> {
                        java.nio.file.Files.write(copy, jpeg);
                        store.keep(Files.previewKey(file.id()), copy);
                        note(file.id(), true);
                        yield Optional.of(jpeg);
                    }
                    case Drawing.Drawn.None(var why) -> {
                        log.info("file {} has no preview: {}", file.id().value(), why);
                        note(file.id(), false);
                        yield Optional.empty();
                    }
                    case Drawing.Drawn.Busy _ -> Optional.empty();
                };
            } finally {
                java.nio.file.Files.deleteIfExists(copy);
            }
        } catch (IOException | UncheckedIOException full) { // no room, or the store is away: tried again next time
            log.warn("no preview of file {} was made", file.id().value(), full);
            return Optional.empty();
        }
    }

    private void note(FileId id, boolean drawn) {
        jdbc.sql("""
                        insert into files.preview (file, drawn, made_at)
                        select id, :drawn, :at from files.file where id = :file
                            on conflict (file) do nothing
                        """)
                .param("drawn", drawn)
                .param("at", clock.instant().atOffset(UTC))
                .param("file", id.value())
                .update();
    }
}
