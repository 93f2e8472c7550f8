package org.komshi.dossiers.openings;

import java.util.List;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierWays;
import org.komshi.identity.Role;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The way from a dossier to who opened what of it, for those who read the log. */
@Component
class OpeningWay implements DossierWays {
    @Override
    public List<Way> ways(Visiting reader, Ref dossier) {
        boolean known = dossier.kind().equals("call") || dossier.kind().equals("application");
        boolean reads = reader.is(Role.AUDITOR.word()) || reader.is(Role.ADMINISTRATOR.word());
        return known && reads
                ? List.of(new Way("dossiers.openings.way", "/desk/openings?of=" + dossier.kind() + ":" + dossier.id()))
                : List.of();
    }
}
