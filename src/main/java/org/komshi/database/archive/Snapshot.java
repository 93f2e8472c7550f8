package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.komshi.database.Migrations;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as it is at one instant, on one connection. */
final class Snapshot implements AutoCloseable {
    /** One backup of a database at a time: held by the connection, so that a killed one leaves nothing behind. */
    private static final long LOCK = 0x6b6f6d7368693162L;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Rows rows;
    private final List<Migrations.Step> steps;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.rows = new Rows(connection);
        isAlone();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        this.steps = steps();
    }

    static Snapshot of(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    Rows rows() {
        return rows;
    }

    /** Held against changes of their form until the snapshot is closed; work on their rows goes on. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new Tables(connection).of(rooms());
        String all = tables.stream().map(Table::quoted).collect(Collectors.joining(", "));
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table " + all + " in access share mode");
        } catch (SQLException changed) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.DATABASE,
                    "the database is being changed by another program (" + changed.getMessage() + "): try again.",
                    changed);
        }
        return tables;
    }

    long sizeOf(List<Table> tables) {
        return jdbc.sql("select coalesce(sum(pg_table_size(name::regclass)), 0) from unnest(:tables) as name")
                .param("tables", tables.stream().map(Table::quoted).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Manifest manifest(
            List<Manifest.Content> contents,
            List<Manifest.FileEntry> files,
            Function<JdbcClient, Manifest.Audit> audit) {
        return new Manifest(
                Manifest.FORMAT,
                version(),
                jdbc.sql("select transaction_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant()
                        .toString(),
                jdbc.sql("show server_version").query(String.class).single(),
                Backup.migrations(steps),
                contents,
                new Tables(connection).sequences(rooms()),
                files,
                audit.apply(jdbc),
                LeftOut.lines());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Collection<String> rooms() {
        return Migrations.rooms(steps);
    }

    private void isAlone() {
        if (!jdbc.sql("select pg_try_advisory_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.BUSY, "another backup of this database is being made: wait until it is done.");
        }
    }

    /** What a newer hub has added may hold secrets this one knows nothing of. */
    private List<Migrations.Step> steps() {
        var source = new SingleConnectionDataSource(connection, true);
        List<Migrations.Step> applied;
        try {
            applied = new Migrations(source).applied();
        } catch (DataAccessException none) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.DATABASE, "there is no hub in this database: nothing to back up.", none);
        }
        Set<String> known = Migrations.versions();
        List<String> unknown = applied.stream()
                .map(Migrations.Step::version)
                .filter(version -> !known.contains(version))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.DATABASE,
                    "the database was brought up to date by a newer hub (" + unknown.getLast()
                            + "): back it up with that one.");
        }
        return applied;
    }

    /** Of the hub, from the build. */
    static String version() {
        Properties build = new Properties();
        try (InputStream in = Snapshot.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return build.getProperty("build.version", "development");
    }
}
