package org.komshi.identity;

import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** An auditor of the whole hub reads every dossier; one of a programme, a call or a country those of its calls. */
@Component
class AuditorsOfTheHub implements DossierReaders {
    private final Roles roles;

    AuditorsOfTheHub(Roles roles) {
        this.roles = roles;
    }

    @Override
    public boolean mayRead(Visiting reader, Ref dossier) {
        return false;
    }

    @Override
    public boolean readsAll(Visiting reader) {
        return reader.is(Role.AUDITOR.word()) && roles.holdsForTheHub(new PersonId(reader.person()), Role.AUDITOR);
    }
}
