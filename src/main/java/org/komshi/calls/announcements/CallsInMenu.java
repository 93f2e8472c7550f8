package org.komshi.calls.announcements;

import java.util.Optional;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** "Calls", for everyone. */
@Component
class CallsInMenu implements MenuEntry {
    @Override
    public Optional<Place> place(Optional<Visiting> visiting) {
        return Optional.of(new Place("calls.title", "/calls", true, 10));
    }
}
