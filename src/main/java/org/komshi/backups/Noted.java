package org.komshi.backups;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.komshi.database.Ids;
import org.komshi.database.archive.Backup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets administrators see what {@code hub backup} has made; the hub itself need not run. */
public final class Noted {
    private final JdbcClient jdbc;

    public Noted(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * Nothing on a database that an older hub left, which has no place for it.
     *
     * @param begun as {@code System.nanoTime} told it
     */
    public void note(Backup.Made made, long begun) {
        if (!jdbc.sql("select to_regclass('backups.backup') is not null")
                .query(Boolean.class)
                .single()) {
            return;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Instant now = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        jdbc.sql("""
                        insert into backups.backup (id, file, made_by, begun_at, stage, finished_at, bytes, row_count,
                                                    sha256, audit_broken)
                        values (:id, :file, 'command', :begun, 'done', :finished, :bytes, :rows, :sha256, :broken)
                        """)
                .param("id", Ids.next())
                .param("file", made.file().toString())
                .param("begun", now.minus(took).atOffset(ZoneOffset.UTC))
                .param("finished", now.atOffset(ZoneOffset.UTC))
                .param("bytes", made.bytes())
                .param("rows", made.manifest().rows())
                .param("sha256", made.sha256())
                .param("broken", made.manifest().audit().broken())
                .update();
    }
}
