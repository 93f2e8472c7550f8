package org.komshi.backups;

import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** The backups' place in the administrator's menu. */
@Component
class BackupsInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.is(Role.ADMINISTRATOR.word()))
                .map(_ -> new Place("backups.backups", "/desk/backups", false, 95));
    }
}
