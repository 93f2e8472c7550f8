package org.komshi.organisations.offices;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.komshi.organisations.Offices;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** Tells the audit what an office is called today, and lets administrators read what was decided about it. */
@Component
class OfficeNames implements Names, DossierReaders {
    private final Offices offices;

    OfficeNames(Offices offices) {
        this.offices = offices;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return offices.all().stream()
                .filter(office ->
                        ref.kind().equals("office") && office.id().value().equals(ref.id()))
                .map(office -> office.name().value(reader))
                .findFirst();
    }

    @Override
    public boolean mayRead(Visiting reader, Ref dossier) {
        return dossier.kind().equals("office") && reader.is("administrator");
    }
}
