package org.komshi.dossiers.archives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Phrases;

/**
 * A dossier somebody asked for to take along.
 *
 * @param kind of what is in it: {@code call}, {@code application}, {@code sample}
 * @param name of the file, without its ending
 * @param madeAt null while the job puts it together
 * @param expiresAt first instant at which it can be downloaded no more; null while it is put together
 * @param file null while it is put together, and once it has expired
 * @param papers how many there are in it; null while it is put together
 * @param sha256 of the ZIP
 */
public record Archive(
        UUID id,
        String kind,
        UUID thing,
        String name,
        Instant askedAt,
        UUID job,
        @Nullable Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable UUID file,
        @Nullable Integer papers,
        @Nullable Long size,
        @Nullable String sha256) {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    public boolean isThere(Instant now) {
        return file != null && expiresAt != null && now.isBefore(expiresAt);
    }

    /** Its size in words, in MB with one decimal. */
    public String megabytes(Phrases phrases) {
        BigDecimal bytes = BigDecimal.valueOf(size == null ? 0 : size);
        return phrases.number(bytes.divide(MEGABYTE, 1, RoundingMode.UP), 1) + "\u00A0MB";
    }

    public String download() {
        return "/desk/archives/" + id + ".zip";
    }
}
