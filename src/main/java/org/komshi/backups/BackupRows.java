package org.komshi.backups;

import static java.time.ZoneOffset.UTC;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.database.archive.Backup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of backups, beside the archives themselves. */
@Repository
class BackupRows {
    private static final int SHOWN = 40;

    /** Less than a day, so that the next night's failure is told too. */
    private static final Duration TOLD_AGAIN = Duration.ofHours(20);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    BackupRows(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when one is being made already. */
    boolean begin(BackupId id, Path file, String madeBy) {
        return jdbc.sql("""
                        insert into backups.backup (id, file, made_by, begun_at, stage)
                        values (:id, :file, :by, :at, 'running')
                            on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("file", file.toString())
                        .param("by", madeBy)
                        .param("at", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }

    boolean done(BackupId id, Backup.Made made) {
        return jdbc.sql("""
                        update backups.backup
                           set stage = 'done', finished_at = :at, bytes = :bytes, row_count = :rows, sha256 = :sha256,
                               audit_broken = :broken
                         where id = :id and stage = 'running'
                        """)
                        .param("id", id.value())
                        .param("at", clock.instant().atOffset(UTC))
                        .param("bytes", made.bytes())
                        .param("rows", made.manifest().rows())
                        .param("sha256", made.sha256())
                        .param("broken", made.manifest().audit().broken())
                        .update()
                == 1;
    }

    boolean failed(BackupId id, Failure failure) {
        return jdbc.sql("""
                        update backups.backup
                           set stage = 'failed', finished_at = :at, failure = :reason, number = :number
                         where id = :id and stage = 'running'
                        """)
                        .param("id", id.value())
                        .param("at", clock.instant().atOffset(UTC))
                        .param("reason", failure.reason())
                        .param("number", failure.number())
                        .update()
                == 1;
    }

    /** True once a day, for one the hub has made by itself: then somebody is told. */
    boolean tells(BackupId id) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update backups.backup set told_at = :now
                         where id = :id and made_by = 'hub'
                           and not exists (select from backups.backup told where told.told_at > :since)
                        """)
                        .param("id", id.value())
                        .param("now", now.atOffset(UTC))
                        .param("since", now.minus(TOLD_AGAIN).atOffset(UTC))
                        .update()
                == 1;
    }

    /** The one a killed hub was making by itself: the queue gives the work to one instance only, so it is dead. */
    Optional<BackupId> ownLeftBehind() {
        return jdbc.sql("select id from backups.backup where stage = 'running' and made_by = 'hub'")
                .query(UUID.class)
                .optional()
                .map(BackupId::new);
    }

    void removed(Path file) {
        jdbc.sql("update backups.backup set removed_at = :at where file = :file and removed_at is null")
                .param("at", clock.instant().atOffset(UTC))
                .param("file", file.toString())
                .update();
    }

    /** Newest first. */
    List<BackupLine> newest() {
        return jdbc.sql("""
                        select id, file, made_by, stage, begun_at, finished_at, bytes, row_count, sha256, failure,
                               number, audit_broken, removed_at
                          from backups.backup
                         order by begun_at desc, id desc
                         limit :limit
                        """).param("limit", SHOWN).query(BackupLine.class).list();
    }

    Optional<Instant> lastDone() {
        return jdbc.sql("select max(begun_at) from backups.backup where stage = 'done'")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, java.time.OffsetDateTime.class))
                        .map(java.time.OffsetDateTime::toInstant))
                .single();
    }

    /** Where it is to be written; empty when it is done with. */
    Optional<String> running(BackupId id) {
        return jdbc.sql("select file from backups.backup where id = :id and stage = 'running'")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    Optional<String> file(UUID id) {
        return jdbc.sql("select file from backups.backup where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
