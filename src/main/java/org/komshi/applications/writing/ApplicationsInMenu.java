package org.komshi.applications.writing;

import java.util.Optional;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The way home for everybody who is signed in and not of the staff. */
@Component
class ApplicationsInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.roles().isEmpty())
                .map(_ -> new Place("applications.menu", "/my", false, 40));
    }
}
