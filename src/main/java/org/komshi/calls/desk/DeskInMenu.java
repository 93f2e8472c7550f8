package org.komshi.calls.desk;

import java.util.Optional;
import java.util.Set;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** "Desk", for staff. Assessors have a place of their own. */
@Component
class DeskInMenu implements MenuEntry {
    private static final Set<String> STAFF =
            Set.of("officer", "manager", "finance", "committee", "auditor", "administrator");

    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.roles().stream().anyMatch(STAFF::contains))
                .map(_ -> new Place("calls.desk", "/desk", false, 40));
    }
}
