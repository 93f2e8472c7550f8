package org.komshi.database.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an archive goes: a database and a files folder, both empty before and, when it fails, after. */
final class Target {
    private final JdbcClient jdbc;
    private final Path files;
    private final Collection<String> rooms;
    private final Unfinished unfinished;
    private final Path filesBegun;

    /** @param rooms schemas of ours, which may be dropped once the mark is set */
    Target(JdbcClient jdbc, Path files, Collection<String> rooms) {
        this.jdbc = jdbc;
        this.files = files;
        this.rooms = rooms;
        this.unfinished = new Unfinished(jdbc);
        this.filesBegun = files.resolveSibling(files.getFileName() + ".restoring");
    }

    /** Empties what an earlier restore left; refuses everything else that is not empty. */
    void take(Path archive) {
        if (unfinished.archive().isPresent()) {
            empty();
        }
        occupant().ifPresent(found -> {
            throw new CannotRestore("the database is not empty, it holds " + found
                    + ": restore into a fresh data folder (--data DIR) or a new database.");
        });
        if (hasFiles()) {
            throw new CannotRestore("the folder " + files + " is not empty: move it away first.");
        }
        unfinished.begin(archive.toAbsolutePath().toString());
    }

    /** From here on the files in the folder are ours to remove; before, they may be anybody's. */
    void filesBegin() throws IOException {
        Files.createDirectories(files);
        Files.writeString(filesBegun, "a restore is putting files here\n");
    }

    void done() throws IOException {
        unfinished.end();
        Files.deleteIfExists(filesBegun);
    }

    /** Leaves it as it was found. */
    void giveBack() {
        empty();
        unfinished.end();
    }

    private void empty() {
        rooms.forEach(room -> jdbc.sql("drop schema if exists " + Table.quote(room) + " cascade")
                .update());
        if (Files.exists(filesBegun)) {
            removeFiles();
        }
    }

    /** Whatever is not PostgreSQL's own and not part of an extension. */
    private Optional<String> occupant() {
        return jdbc.sql("""
                        select found from (
                            select 'the schema ' || nspname as found
                              from pg_namespace
                             where nspname = any (:rooms)
                            union all
                            select namespace.nspname || '.' || relation.relname
                              from pg_class relation
                              join pg_namespace namespace on namespace.oid = relation.relnamespace
                             where relation.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                               and namespace.nspname <> 'information_schema'
                               and namespace.nspname not like 'pg\\_%'
                               and not exists (select from pg_depend
                                                where classid = 'pg_class'::regclass and objid = relation.oid
                                                  and deptype = 'e')) as occupants
                         order by found
                         limit 1
                        """)
                .param("rooms", rooms.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    private boolean hasFiles() {
        try (Stream<Path> inside = Files.isDirectory(files) ? Files.list(files) : Stream.empty()) {
            return inside.findAny().isPresent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void removeFiles() {
        try (Stream<Path> all = Files.isDirectory(files) ? Files.walk(files) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            Files.deleteIfExists(filesBegun);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
