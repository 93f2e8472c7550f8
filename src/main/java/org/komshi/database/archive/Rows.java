package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Moves the rows of tables, as the same text on every database: zone, numbers and dates are set to one form. */
final class Rows {
    private static final List<String> SAME_EVERYWHERE = List.of(
            "set timezone = 'UTC'",
            "set datestyle = 'ISO, YMD'",
            "set intervalstyle = 'postgres'",
            "set extra_float_digits = 1",
            "set bytea_output = 'hex'",
            "set statement_timeout = 0",
            "set idle_in_transaction_session_timeout = 0",
            "set lock_timeout = '20s'");

    private final CopyManager copy;

    Rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SAME_EVERYWHERE) {
                statement.execute(setting);
            }
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    Manifest.Content out(Table table, OutputStream to) throws SQLException, IOException {
        Counting counted = new Counting(to);
        long rows = copy.copyOut(table.out(), counted);
        return new Manifest.Content(table.plain(), table.columns(), rows, counted.bytes(), counted.sha256());
    }

    /** @return number of rows */
    long in(Table table, InputStream from) throws SQLException, IOException {
        return copy.copyIn(table.in(), from);
    }
}
