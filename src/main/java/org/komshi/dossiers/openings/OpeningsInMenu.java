package org.komshi.dossiers.openings;

import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** "Opened", for administrators; auditors find it beside their samples and in each dossier. */
@Component
class OpeningsInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.is(Role.ADMINISTRATOR.word()))
                .map(_ -> new Place("dossiers.openings.menu", "/desk/openings", false, 96));
    }
}
