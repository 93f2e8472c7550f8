package org.komshi.organisations.succession;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.Kind;
import org.komshi.files.Sending;
import org.komshi.files.Taking;
import org.komshi.files.Wanted;
import org.komshi.files.spi.Holders;
import org.komshi.problems.NotFound;
import org.komshi.web.Upload;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans of the papers that show a change of representative: for the asker and for officers, kept for a year after its end. */
@Component
class SuccessionScans implements Holders {
    static final String FIELD = "scan";
    static final Set<Kind> KINDS = EnumSet.of(Kind.PDF, Kind.PICTURE);
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final Period KEPT = Period.ofYears(1);

    private final Files files;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    SuccessionScans(Files files, JdbcClient jdbc, InstantSource clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Taking take(Upload scan) {
        return files.take(scan, new Wanted(KINDS, LARGEST, FIELD));
    }

    /**
     * Whoever asks for it was found to be one of those who may read the succession.
     *
     * @throws NotFound when none was handed in, or it is no longer kept
     */
    ResponseEntity<InputStreamResource> send(Succession succession) {
        UUID scan = succession.scan();
        if (scan == null) {
            throw new NotFound();
        }
        FileId id = new FileId(scan);
        return files.file(id).map(file -> Sending.of(file, files.open(id))).orElseThrow(NotFound::new);
    }

    @Override
    public Set<UUID> held(Collection<UUID> some) {
        return new HashSet<>(jdbc.sql("""
                        select scan from organisations.succession
                         where scan = any (:files) and (ended_at is null or ended_at > :since)
                        """)
                .param("files", some.toArray(UUID[]::new))
                .param(
                        "since",
                        ZonedDateTime.ofInstant(clock.instant(), UTC)
                                .minus(KEPT)
                                .toOffsetDateTime())
                .query(UUID.class)
                .list());
    }
}
