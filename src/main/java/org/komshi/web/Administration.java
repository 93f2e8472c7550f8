package org.komshi.web;

import java.util.Comparator;
import java.util.List;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rooms let an administrator set up, in order; asked only when drawn, since each part looks at its data. */
@Component
public class Administration {
    public static final String ADDRESS = "/desk/administration";

    private final ObjectProvider<AdministrationPart> rooms;

    Administration(ObjectProvider<AdministrationPart> rooms) {
        this.rooms = rooms;
    }

    public List<AdministrationPart.Part> parts() {
        return rooms.stream()
                .map(AdministrationPart::part)
                .sorted(Comparator.comparingInt(AdministrationPart.Part::order))
                .toList();
    }
}
