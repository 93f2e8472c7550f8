package org.komshi.dossiers.samples;

import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** "Samples", for auditors. */
@Component
class SamplesInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.is(Role.AUDITOR.word()))
                .map(_ -> new Place("dossiers.samples", "/desk/samples", false, 50));
    }
}
