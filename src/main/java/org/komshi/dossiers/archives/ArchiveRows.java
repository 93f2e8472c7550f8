package org.komshi.dossiers.archives;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.audit.Ref;
import org.komshi.files.FileId;
import org.komshi.files.spi.Holders;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for, the parts it is made of, and the files that hold both. */
@Repository
class ArchiveRows implements Holders {
    private static final String ARCHIVE = """
            select archive.id, archive.kind, archive.thing, archive.name, archive.asked_at, archive.job, archive.made_at,
                   archive.expires_at, archive.file, archive.papers, file.size, file.sha256
              from dossiers.archive
              left join files.file on file.id = archive.file
            """;

    private final JdbcClient jdbc;

    ArchiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a person asks; false when the same is being put together for them already. */
    boolean ask(UUID id, Subject subject, String name, UUID job, Asking asking) {
        return jdbc.sql("""
                        insert into dossiers.archive (id, kind, thing, name, language, asked_by, asked_at, job)
                        values (:id, :kind, :thing, :name, :language, :by, :at, :job)
                            on conflict (kind, thing, asked_by) where made_at is null do nothing
                        """)
                        .param("id", id)
                        .param("kind", subject.thing().kind())
                        .param("thing", subject.thing().id())
                        .param("name", name)
                        .param("language", asking.language().code())
                        .param("by", asking.by().value())
                        .param("at", asking.at().atOffset(UTC))
                        .param("job", job)
                        .update()
                == 1;
    }

    /** What one person asked for about a thing, the newest first. */
    List<Archive> of(Ref thing, PersonId by) {
        return jdbc.sql(ARCHIVE + """
                         where archive.kind = :kind and archive.thing = :thing and archive.asked_by = :by
                         order by archive.asked_at desc
                        """)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("by", by.value())
                .query(Archive.class)
                .list();
    }

    Optional<Archive> find(UUID id, PersonId by) {
        return jdbc.sql(ARCHIVE + " where archive.id = :id and archive.asked_by = :by")
                .param("id", id)
                .param("by", by.value())
                .query(Archive.class)
                .optional();
    }

    /** False when it was given up meanwhile. */
    boolean isBeingMade(UUID id) {
        return jdbc.sql("select exists (select from dossiers.archive where id = :id and made_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void add(UUID archive, int step, FileId part) {
        jdbc.sql("insert into dossiers.part (archive, step, file) values (:archive, :step, :file)")
                .param("archive", archive)
                .param("step", step)
                .param("file", part.value())
                .update();
    }

    /** In the order of the steps. */
    List<FileId> parts(UUID archive) {
        return jdbc
                .sql("select file from dossiers.part where archive = :archive order by step")
                .param("archive", archive)
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }

    /** The whole is there; the parts are let go. */
    void made(UUID archive, FileId whole, int papers, Instant at, Instant until) {
        jdbc.sql("""
                        update dossiers.archive
                           set made_at = :at, expires_at = :until, file = :file, papers = :papers
                         where id = :id
                        """)
                .param("at", at.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .param("file", whole.value())
                .param("papers", papers)
                .param("id", archive)
                .update();
        jdbc.sql("delete from dossiers.part where archive = :id")
                .param("id", archive)
                .update();
    }

    /** Lets go the files of what has expired, and gives up what was asked for before {@code begun} and never made. */
    void expire(Instant now, Instant begun) {
        jdbc.sql("update dossiers.archive set file = null where expires_at <= :now and file is not null")
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("""
                        delete from dossiers.part
                         where archive in (select id from dossiers.archive where made_at is null and asked_at < :begun)
                        """).param("begun", begun.atOffset(UTC)).update();
        jdbc.sql("delete from dossiers.archive where made_at is null and asked_at < :begun")
                .param("begun", begun.atOffset(UTC))
                .update();
    }

    @Override
    public Set<UUID> held(Collection<UUID> some) {
        return new HashSet<>(jdbc.sql("""
                        select file from dossiers.archive where file in (:some)
                         union
                        select file from dossiers.part where file in (:some)
                        """)
                .param("some", new ArrayList<>(some))
                .query(UUID.class)
                .list());
    }

    /** Who asks, when, and in which language they read. */
    record Asking(PersonId by, Instant at, org.komshi.language.Language language) {}
}
