package org.komshi.identity.staff;

import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The administrator's place in the menu. */
@Component
class PeopleInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.is(Role.ADMINISTRATOR.word()))
                .map(_ -> new Place("identity.people", "/desk/people", false, 90));
    }
}
