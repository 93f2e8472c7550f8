package org.komshi.awards.register;

import java.util.Optional;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

@Component
class GrantsInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return Optional.of(new Place("awards.grants", "/grants", true, 20));
    }
}
