package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is never in a backup: who is signed in, codes, tokens. One line each in {@code backup.left-out}; a table without
 * a condition is left out whole.
 */
final class LeftOut {
    private static final String FILE = "/backup.left-out";
    private static final String WHERE = " where ";

    private final Map<String, String> conditions = new TreeMap<>();

    private LeftOut() {}

    static LeftOut read() {
        LeftOut leftOut = new LeftOut();
        lines().stream()
                .map(line -> line.split(WHERE, 2))
                .forEach(line -> leftOut.conditions.put(line[0].strip(), line.length > 1 ? line[1].strip() : ""));
        return leftOut;
    }

    boolean whole(String table) {
        return "".equals(conditions.get(table));
    }

    /** Of the rows that are left out; empty when none are. */
    String condition(String table) {
        return conditions.getOrDefault(table, "");
    }

    static List<String> lines() {
        try (InputStream in = LeftOut.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing: nobody knows what a backup must not hold");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
