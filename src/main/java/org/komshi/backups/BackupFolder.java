package org.komshi.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.komshi.settings.Settings;

/**
 * Where the hub's own backups lie, and the files that go along.
 *
 * @param path made with the first backup
 * @param files the hub's files; need not exist
 */
public record BackupFolder(Path path, Path files) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'komshi-'uuuuMMdd-HHmmss'Z.zip'");
    private static final Duration SURELY_DEAD = Duration.ofDays(1);

    public static BackupFolder of(Settings settings) {
        Path data = settings.data().toAbsolutePath().normalize();
        String own = settings.backup().folder();
        return new BackupFolder(
                own.isBlank() ? data.resolve("backups") : Path.of(own).toAbsolutePath(), data.resolve("files"));
    }

    /**
     * The file of a backup that begins now, by the machine's clock, which no test sets; a second later when there is one
     * of this second.
     */
    public Path next() {
        return Stream.iterate(Instant.now(), at -> at.plusSeconds(1))
                .map(at -> path.resolve(NAME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC))))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    /** Backups of ours by the time in their name; other files in the folder are nobody's business. */
    Map<Instant, Path> kept() {
        Map<Instant, Path> kept = new TreeMap<>();
        try (Stream<Path> inside = Files.list(path)) {
            inside.forEach(file -> time(file).ifPresent(at -> kept.put(at, file)));
        } catch (NoSuchFileException none) {
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return kept;
    }

    /** What a killed hub left of a backup it was writing. */
    void removeBroken() {
        try (Stream<Path> inside = Files.list(path)) {
            for (Path file : inside.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("komshi-\\d{8}-\\d{6}Z\\.zip\\.\\d+\\.part")
                        && Files.getLastModifiedTime(file)
                                .toInstant()
                                .isBefore(Instant.now().minus(SURELY_DEAD))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Instant> time(Path file) {
        try {
            return Optional.of(LocalDateTime.parse(String.valueOf(file.getFileName()), NAME)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
