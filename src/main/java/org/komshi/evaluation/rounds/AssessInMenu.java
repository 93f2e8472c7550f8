package org.komshi.evaluation.rounds;

import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

@Component
class AssessInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return visiting.filter(person -> person.is(Role.ASSESSOR.word()))
                .map(_ -> new Place("evaluation.assess", "/assess", false, 60));
    }
}
