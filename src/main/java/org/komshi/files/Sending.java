package org.komshi.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way out: something to save, that runs nothing where a browser opens it after all. */
public final class Sending {
    /** One transparent dot. */
    private static final byte[] NOTHING =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private Sending() {}

    /** A picture the hub made itself, for a page. @param jpeg empty where there is none: then one transparent dot */
    public static ResponseEntity<byte[]> preview(Optional<byte[]> jpeg) {
        return ResponseEntity.ok()
                .contentType(jpeg.isPresent() ? MediaType.IMAGE_JPEG : MediaType.IMAGE_GIF)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(jpeg.orElse(NOTHING));
    }

    /** @param bytes closed when they are sent */
    public static ResponseEntity<InputStreamResource> of(StoredFile file, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(bytes));
    }
}
