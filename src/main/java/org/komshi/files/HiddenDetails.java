package org.komshi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.komshi.web.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What files tell besides what one sees: who wrote a PDF, where a picture was taken. A file is never changed: without them
 * it is a new one, with another hash. What one sees stays as it is, to the last pixel.
 */
@Component
public class HiddenDetails {
    private static final Logger log = LoggerFactory.getLogger(HiddenDetails.class);

    private final Files files;

    HiddenDetails(Files files) {
        this.files = files;
    }

    /** What was found, and the same bytes without it. */
    record Cleaned(Set<Detail> found, byte[] bytes) {}

    /** Whether files of this media type are looked into. */
    public static boolean isReadIn(String type) {
        return Previews.isDrawn(type);
    }

    /** Empty when the file cannot be looked into: broken, locked, or signed, which a change would break. */
    public Optional<Set<Detail>> in(StoredFile file) {
        return cleaned(file).map(Cleaned::found);
    }

    /** The same file without them, newly kept; empty when it cannot be looked into. */
    public Optional<StoredFile> without(StoredFile file) {
        Optional<Cleaned> cleaned = cleaned(file);
        if (cleaned.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = cleaned.get().bytes();
            Path place = java.nio.file.Files.createTempFile("komshi-clean", "");
            java.nio.file.Files.write(place, bytes);
            try {
                Upload upload = new Upload("", file.name(), place, bytes.length, Upload.State.WHOLE);
                return Optional.of(files.keep(upload, file.name(), file.type()));
            } finally {
                java.nio.file.Files.deleteIfExists(place);
            }
        } catch (IOException full) {
            log.error("a cleaned file was not kept", full);
            return Optional.empty();
        }
    }

    private Optional<Cleaned> cleaned(StoredFile file) {
        try {
            return switch (file.type()) {
                case "image/jpeg" -> Optional.of(JpegDetails.of(bytes(file)));
                case "image/png" -> Optional.of(PngDetails.of(bytes(file)));
                case "application/pdf" -> pdf(file);
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException broken) { // a hostile file may do anything to its reader
            log.info("file {} could not be looked into: {}", file.id().value(), broken.toString());
            return Optional.empty();
        }
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream bytes = files.open(file.id())) {
            return bytes.readAllBytes();
        }
    }

    private Optional<Cleaned> pdf(StoredFile file) throws IOException {
        Path copy = java.nio.file.Files.createTempFile("komshi-pdf", "");
        try (InputStream bytes = files.open(file.id())) {
            java.nio.file.Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            EnumSet<Detail> found = EnumSet.noneOf(Detail.class);
            return PdfDetails.clean(copy, found, out)
                    ? Optional.of(new Cleaned(found, out.toByteArray()))
                    : Optional.empty();
        } finally {
            java.nio.file.Files.deleteIfExists(copy);
        }
    }
}
