package org.komshi.administration;

import java.util.Optional;
import org.komshi.web.Administration;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The administrator's place in the menu. */
@Component
class AdministrationInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.is("administrator"))
                .map(_ -> new Place("web.administration", Administration.ADDRESS, false, 90));
    }
}
