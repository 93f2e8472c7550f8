package org.komshi.dossiers.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.language.Text;

/** Columns as cells of a table. */
final class Column {
    private Column() {}

    /** Empty for null. */
    static String time(ResultSet row, String column, Shelf shelf) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? "" : shelf.time(at.toInstant());
    }

    /** Empty for null. */
    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** A text in several languages, in the reader's. */
    static String words(ResultSet row, String column, Shelf shelf) throws SQLException {
        return shelf.text(Text.parse(row.getString(column)));
    }
}
