package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills fresh tables with an archive's rows and compares; in the transaction of whoever holds the connection. */
final class Loading {
    private final Connection connection;
    private final Archive archive;
    private final Consumer<String> tell;
    private final Rows rows;
    private final JdbcClient jdbc;

    Loading(Connection connection, Archive archive, Consumer<String> tell) throws SQLException {
        this.connection = connection;
        this.archive = archive;
        this.tell = tell;
        this.rows = new Rows(connection);
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        connection.setAutoCommit(false);
    }

    void load(Collection<String> rooms) throws SQLException, IOException {
        List<Pair> pairs = pairs(new Tables(connection).of(rooms), archive.contents());
        List<Tables.Ahead> ahead =
                new Tables(connection).ahead(pairs.stream().map(Pair::table).toList());
        check(ahead, "deferrable initially deferred");
        withoutTriggers(pairs, "disable");
        pairs.reversed()
                .forEach(pair -> jdbc.sql("delete from " + pair.table.quoted()).update()); // of the migrations
        int done = 0;
        for (Pair pair : pairs) {
            done++;
            fill(pair);
            tell.accept(String.format(
                    Locale.ROOT,
                    "  %s: %,d rows (%d of %d)",
                    pair.table.plain(),
                    pair.content.rows(),
                    done,
                    pairs.size()));
        }
        setSequences(rooms);
        jdbc.sql("set constraints all immediate").update();
        check(ahead, "not deferrable");
        withoutTriggers(pairs, "enable");
        for (Pair pair : pairs) {
            isTheSame(pair);
        }
    }

    /** The chain must hold as it held, with the same head; or be broken where it was broken. */
    void compare(Function<JdbcClient, Manifest.Audit> audit) {
        Manifest.Audit then = archive.manifest().audit();
        Manifest.Audit now = audit.apply(jdbc);
        if (!now.equals(then)) {
            throw new CannotRestore("its audit is not the one that was backed up: "
                    + (now.broken().isEmpty() ? "another head, " + now.links() + ":" + now.head() : now.broken()));
        }
        if (!now.broken().isEmpty()) {
            tell.accept("  WARNING: the audit was broken when the backup was made, and is as it was: " + now.broken());
        }
    }

    /** A table of this database and what the archive has for it. */
    private record Pair(Table table, Manifest.Content content) {}

    private static List<Pair> pairs(List<Table> tables, Map<String, Manifest.Content> contents) {
        List<Pair> pairs = new ArrayList<>();
        for (Table table : tables) {
            Manifest.Content content = contents.get(table.plain());
            if (content != null && content.columns().equals(table.columns())) {
                pairs.add(new Pair(table, content));
            }
        }
        if (pairs.size() != tables.size() || pairs.size() != contents.size()) {
            throw new CannotRestore("its tables are not those of the steps it names.");
        }
        return pairs;
    }

    /** Those of ours keep sums and refuse changes: what they did is among the rows. Foreign keys stay in force. */
    private void withoutTriggers(List<Pair> pairs, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Pair pair : pairs) {
                for (String trigger : pair.table.triggers()) {
                    statement.execute(
                            "alter table " + pair.table.quoted() + " " + change + " trigger " + Table.quote(trigger));
                }
            }
        }
    }

    /** Where tables point at each other, rows are checked when all are there. */
    private void check(List<Tables.Ahead> ahead, String when) {
        ahead.forEach(
                key -> jdbc.sql("alter table " + key.table() + " alter constraint " + key.constraint() + " " + when)
                        .update());
    }

    private void fill(Pair pair) throws SQLException, IOException {
        try (InputStream in = archive.open(pair.content)) {
            long filled = rows.in(pair.table, in);
            if (filled != pair.content.rows()) {
                throw new CannotRestore(
                        pair.table.plain() + " has " + filled + " rows and not " + pair.content.rows() + ".");
            }
        }
    }

    private void setSequences(Collection<String> rooms) {
        List<String> here = new Tables(connection)
                .sequences(rooms).stream().map(Manifest.Sequence::name).toList();
        List<String> then = archive.manifest().sequences().stream()
                .map(Manifest.Sequence::name)
                .toList();
        if (!here.equals(then)) {
            throw new CannotRestore("its sequences are not those of the steps it names.");
        }
        archive.manifest().sequences().stream()
                .filter(sequence -> sequence.last() > 0)
                .forEach(sequence -> jdbc.sql("select setval(cast(:name as regclass), :last)")
                        .param("name", sequence.name())
                        .param("last", sequence.last())
                        .query(Long.class)
                        .single());
    }

    /** What lies in the database now, read as the backup read it, is what the backup read. */
    private void isTheSame(Pair pair) throws SQLException, IOException {
        Manifest.Content now = rows.out(pair.table, OutputStream.nullOutputStream());
        if (!now.equals(pair.content)) {
            throw new CannotRestore(
                    "the rows of " + pair.table.plain() + " in the database are not those of the archive.");
        }
    }
}
