package org.komshi.dossiers.samples;

import java.util.List;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierWays;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The way from the dossier of a call or a programme to drawing a sample of it. */
@Component
class SampleWay implements DossierWays {
    private final Populations populations;

    SampleWay(Populations populations) {
        this.populations = populations;
    }

    @Override
    public List<Way> ways(Visiting reader, Ref dossier) {
        String of = dossier.kind() + ":" + dossier.id();
        boolean draws = reader.is(Role.AUDITOR.word())
                && populations.sources(new PersonId(reader.person())).stream()
                        .anyMatch(source -> source.value().equals(of));
        return draws ? List.of(new Way("dossiers.sample.way", "/desk/samples/new?of=" + of)) : List.of();
    }
}
