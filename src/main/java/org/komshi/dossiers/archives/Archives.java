package org.komshi.dossiers.archives;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.database.Ids;
import org.komshi.dossiers.papers.FileName;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.StoredFile;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.jobs.JobId;
import org.komshi.jobs.Jobs;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dossiers to take along: asked for, and downloaded while they are there. Both are recorded in the dossier itself. */
@Component
public class Archives {
    static final String KIND = "dossiers.archive";

    /** How long a ZIP can be downloaded. Source: docs/use/auditor.md. */
    static final Duration THERE_FOR = Duration.ofDays(7);

    private final Subjects subjects;
    private final ArchiveRows rows;
    private final Behind behind;

    Archives(Subjects subjects, ArchiveRows rows, Behind behind) {
        this.subjects = subjects;
        this.rows = rows;
        this.behind = behind;
    }

    @Component
    record Behind(Jobs jobs, Files files, Audit audit, InstantSource clock) {}

    ArchivePage page(Ref thing, PersonId auditor) {
        return ArchivePage.of(
                subjects.find(thing, auditor),
                rows.of(thing, auditor),
                behind.clock().instant());
    }

    /**
     * Begins to put the dossier together, as a job. Whoever asks again meanwhile is shown the same job.
     *
     * @throws NotFound for whoever does not audit it
     */
    @Transactional
    public JobId ask(Ref thing, Visitor auditor) {
        Subject subject = subjects.find(thing, auditor.person());
        Instant now = behind.clock().instant();
        UUID id = Ids.next();
        String name = FileName.of("dossier-" + subject.code() + "-" + LocalDate.ofInstant(now, subject.zone()));
        JobId job = behind.jobs()
                .start(
                        KIND,
                        Map.of("code", subject.code()),
                        ArchiveWork.payload(id, subject, name, auditor),
                        subject.steps(),
                        auditor.person().value());
        if (!rows.ask(id, subject, name, job.value(), new ArchiveRows.Asking(auditor.person(), now, auditor.reads()))) {
            throw new AskedAlready();
        }
        behind.audit()
                .record(Entry.of(
                        "dossiers.archive-asked",
                        auditor.person().ref(),
                        subject.thing(),
                        subject.dossier(),
                        Map.of(
                                "archive",
                                id.toString(),
                                "applications",
                                subject.applications().size())));
        return job;
    }

    /** The same dossier is being put together for this person: nothing is begun. */
    static final class AskedAlready extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The job that puts it together for this person now. */
    JobId underway(Ref thing, PersonId auditor) {
        return rows.of(thing, auditor).stream()
                .filter(archive -> archive.madeAt() == null)
                .findFirst()
                .map(archive -> new JobId(archive.job()))
                .orElseThrow(NotFound::new);
    }

    /** A ZIP on its way out. */
    record Opened(StoredFile file, InputStream bytes) {}

    /**
     * Hands the ZIP to whoever asked for it, if they still audit what is in it; recorded before the first byte leaves.
     *
     * @throws NotFound for anybody else, and once it has expired
     */
    @Transactional
    public Opened open(UUID id, PersonId auditor) {
        Archive archive = rows.find(id, auditor)
                .filter(found -> found.isThere(behind.clock().instant()))
                .orElseThrow(NotFound::new);
        Subject subject = subjects.find(new Ref(archive.kind(), archive.thing()), auditor);
        StoredFile file = behind.files()
                .file(new FileId(Objects.requireNonNull(archive.file())))
                .orElseThrow(NotFound::new);
        behind.audit()
                .record(Entry.of(
                        "dossiers.archive-taken",
                        auditor.ref(),
                        subject.thing(),
                        subject.dossier(),
                        Map.of("archive", id.toString(), "sha256", file.sha256())));
        return new Opened(file, behind.files().open(file.id()));
    }
}
