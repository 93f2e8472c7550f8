package org.komshi.database.archive;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mark on a database in which a restore has begun and is not done: an empty schema, whose comment says of which
 * archive. A hub does not start on such a database; the next restore empties it and begins anew.
 */
public final class Unfinished {
    private static final String SCHEMA = "komshi_restoring";

    private final JdbcClient jdbc;

    public Unfinished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is being restored; empty on every database at work. */
    public Optional<String> archive() {
        return jdbc.sql("""
                        select coalesce(obj_description(oid, 'pg_namespace'), '')
                          from pg_namespace
                         where nspname = :schema
                        """).param("schema", SCHEMA).query(String.class).optional();
    }

    void begin(String archive) {
        jdbc.sql("create schema if not exists " + SCHEMA).update();
        jdbc.sql("comment on schema " + SCHEMA + " is '" + archive.replace("'", "''") + "'")
                .update();
    }

    void end() {
        jdbc.sql("drop schema " + SCHEMA).update();
    }
}
