package org.komshi.administration;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.komshi.web.Administration;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** Tells the audit what the hub is called, and lets its administrators read what was decided for it. */
@Component
class HubNames implements Names, DossierReaders {
    private final KnownProfile profile;

    HubNames(KnownProfile profile) {
        this.profile = profile;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return Optional.of(ref)
                .filter(Choosing.HUB::equals)
                .map(_ -> profile.now().name().value(reader));
    }

    @Override
    public Optional<String> address(Ref ref) {
        return Optional.of(ref).filter(Choosing.HUB::equals).map(_ -> Administration.ADDRESS);
    }

    @Override
    public boolean mayRead(Visiting reader, Ref dossier) {
        return dossier.equals(Choosing.HUB) && reader.is("administrator");
    }
}
