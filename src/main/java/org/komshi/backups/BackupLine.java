package org.komshi.backups;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup as administrators see it.
 *
 * @param madeBy hub | person | command
 * @param stage running | done | failed
 * @param failure why there is none; null unless it failed
 * @param number for the log; null unless it failed
 * @param auditBroken the first broken link of the audit in it; empty when the chain held
 */
public record BackupLine(
        UUID id,
        String file,
        String madeBy,
        String stage,
        Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable Long bytes,
        @Nullable Long rowCount,
        @Nullable String sha256,
        @Nullable String failure,
        @Nullable String number,
        String auditBroken,
        @Nullable Instant removedAt) {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    public boolean isDone() {
        return stage.equals("done");
    }

    public boolean isRunning() {
        return stage.equals("running");
    }

    public boolean hasFailed() {
        return stage.equals("failed");
    }

    /** Whether the archive still lies where it was written; on another machine it may not. */
    public boolean isThere() {
        return isDone() && removedAt == null && Files.exists(Path.of(file));
    }

    public String fileName() {
        return String.valueOf(Path.of(file).getFileName());
    }

    /** With one decimal. */
    public BigDecimal megabytes() {
        return BigDecimal.valueOf(Optional.ofNullable(bytes).orElse(0L)).divide(MEGABYTE, 1, RoundingMode.UP);
    }

    /** At least one. */
    public long seconds() {
        return finishedAt == null
                ? 0
                : Math.max(1, Duration.between(begunAt, finishedAt).toSeconds());
    }
}
