package org.komshi.dossiers.archives;

import java.util.List;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierWays;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The way from a dossier to taking it along, for its auditors. */
@Component
class ArchiveWay implements DossierWays {
    private final Subjects subjects;

    ArchiveWay(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public List<Way> ways(Visiting reader, Ref dossier) {
        boolean taken = reader.is(Role.AUDITOR.word()) && subjects.isFor(dossier, new PersonId(reader.person()));
        return taken
                ? List.of(new Way(
                        "dossiers.archive.way", "/desk/dossiers/" + dossier.kind() + "/" + dossier.id() + "/archive"))
                : List.of();
    }
}
