package org.komshi.database.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says about itself, its last entry. With the hashes in it nothing can be left out, put in or changed
 * without being noticed.
 *
 * @param format of the archive; one that is higher than {@link #FORMAT} was made by a newer hub
 * @param hub version of the hub that made it
 * @param made instant of the snapshot, as text
 * @param database version of PostgreSQL it was read from
 * @param migrations applied to that database, in order
 * @param tables in the order in which they can be filled
 * @param leftOut what is never in a backup, with the condition where only some rows are
 */
public record Manifest(
        int format,
        String hub,
        String made,
        String database,
        List<Migration> migrations,
        List<Content> tables,
        List<Sequence> sequences,
        List<FileEntry> files,
        Audit audit,
        List<String> leftOut) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One migration. @param checksum as Flyway computes it: another one means that its file was changed */
    public record Migration(String version, String script, int checksum) {}

    /**
     * Rows of a table in the text format of COPY, ordered by their key.
     *
     * @param table with its schema
     * @param columns in their order in the rows
     * @param sha256 of the rows
     */
    public record Content(String table, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + table + ".copy";
        }
    }

    /** @param last value drawn; 0 when none was */
    public record Sequence(String name, long last) {}

    /** @param name path below the files folder */
    public record FileEntry(String name, long bytes, String sha256) {
        String entry() {
            return "files/" + name;
        }
    }

    /**
     * The chain of the audit, computed again inside the snapshot.
     *
     * @param links of the chain
     * @param head hash of the last one
     * @param broken names the first broken link; empty when the chain holds
     */
    public record Audit(long links, String head, String broken) {}

    public long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    /** Of everything, unpacked. */
    public long bytes() {
        return tables.stream().mapToLong(Content::bytes).sum()
                + files.stream().mapToLong(FileEntry::bytes).sum();
    }

    Set<String> entries() {
        return Stream.concat(tables.stream().map(Content::entry), files.stream().map(FileEntry::entry))
                .collect(Collectors.toSet());
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws CannotRestore when it cannot be read, or a newer hub wrote it */
    static Manifest parse(byte[] json) {
        try {
            int format = JSON.readTree(json).path("format").asInt(0);
            if (format > FORMAT) {
                throw new CannotRestore("it was made by a newer hub (its format is " + format
                        + ", this hub reads up to " + FORMAT + "): restore it with that hub or a later one.");
            }
            Manifest manifest = JSON.readValue(json, Manifest.class);
            if (format < 1 || manifest.isIncomplete()) {
                throw new CannotRestore("its manifest is incomplete.");
            }
            return manifest;
        } catch (JacksonException broken) {
            throw new CannotRestore("its manifest cannot be read.", broken);
        }
    }

    /** JSON may lack anything, whatever the types promise. */
    @SuppressWarnings("ConstantValue")
    private boolean isIncomplete() {
        return Stream.of(hub, made, database, migrations, tables, sequences, files, audit, leftOut)
                        .anyMatch(part -> part == null)
                || migrations.isEmpty()
                || migrations.stream().anyMatch(one -> one == null || one.version() == null || one.script() == null)
                || tables.stream()
                        .anyMatch(one -> one == null
                                || one.table() == null
                                || one.columns() == null
                                || one.sha256() == null
                                || one.bytes() < 0)
                || sequences.stream().anyMatch(one -> one == null || one.name() == null)
                || files.stream()
                        .anyMatch(one -> one == null || one.name() == null || one.sha256() == null || one.bytes() < 0)
                || audit.head() == null
                || audit.broken() == null;
    }
}
