package org.komshi.dossiers.archives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * What may be taken along of a thing, and what its reader took along of it.
 *
 * @param back page of the thing
 * @param applications how many dossiers are in it
 * @param days for how many it can be downloaded
 * @param underway the job that puts it together now; null when none does
 * @param lines what was made, the newest first
 */
public record ArchivePage(
        String kind,
        String code,
        Text title,
        String back,
        int applications,
        long days,
        @Nullable UUID underway,
        List<Archive> lines,
        Instant now) {
    static ArchivePage of(Subject subject, List<Archive> archives, Instant now) {
        return new ArchivePage(
                subject.thing().kind(),
                subject.code(),
                subject.title(),
                subject.thing().kind().equals("sample")
                        ? "/desk/samples/" + subject.thing().id()
                        : "/desk/dossiers/" + subject.thing().kind() + "/"
                                + subject.thing().id(),
                subject.applications().size(),
                Archives.THERE_FOR.toDays(),
                archives.stream()
                        .filter(archive -> archive.madeAt() == null)
                        .map(Archive::job)
                        .findFirst()
                        .orElse(null),
                archives.stream().filter(archive -> archive.madeAt() != null).toList(),
                now);
    }
}
