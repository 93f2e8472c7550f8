package org.komshi.organisations;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.springframework.stereotype.Component;

/** Tells the audit what an organisation is called today. */
@Component
class OrganisationNames implements Names {
    private final Directory directory;

    OrganisationNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return ref.kind().equals("organisation")
                ? directory
                        .find(new OrganisationId(ref.id()))
                        .map(organisation -> organisation.name().value(reader))
                : Optional.empty();
    }
}
