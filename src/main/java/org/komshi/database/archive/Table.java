package org.komshi.database.archive;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it goes into an archive and comes out of it.
 *
 * @param columns those that are stored by us: what the database computes is computed again
 * @param order of the rows, the same on every database with the same rows
 * @param leftOut condition of rows that are never in a backup; empty when all are
 * @param triggers of ours, which must not run when rows come back
 */
record Table(String schema, String name, List<String> columns, String order, String leftOut, List<String> triggers) {
    /** Without quotes, as people and the manifest write it. */
    String plain() {
        return schema + "." + name;
    }

    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    /** Reads all rows in their order. */
    String out() {
        String where = leftOut.isEmpty() ? "" : " where not (" + leftOut + ")";
        return "copy (select " + list() + " from " + quoted() + where + " order by " + order + ") to stdout";
    }

    String in() {
        return "copy " + quoted() + " (" + list() + ") from stdin";
    }

    private String list() {
        return columns.stream().map(Table::quote).collect(Collectors.joining(", "));
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
