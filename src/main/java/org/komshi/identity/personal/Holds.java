package org.komshi.identity.personal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData.Keeping;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** What keeps a person's name beside acts with public money: docs/rules/retention.md. */
@Component
class Holds {
    private final Copies copies;
    private final Settings settings;
    private final InstantSource clock;

    Holds(Copies copies, Settings settings, InstantSource clock) {
        this.copies = copies;
        this.settings = settings;
        this.clock = clock;
    }

    /** None when nothing keeps it. */
    List<Hold> of(PersonId person) {
        return copies.of(person).stream()
                .filter(part -> part.kind().keeping() == Keeping.ACTS)
                .map(part -> new Hold(part.kind().label(), until(part.last(clock.instant()))))
                .filter(hold -> hold.until().isAfter(clock.instant()))
                .toList();
    }

    /** So many years after the last act, to the same hour in the hub's zone. */
    private Instant until(Instant last) {
        return ZonedDateTime.ofInstant(last, settings.zone())
                .plusYears(settings.rights().namesKeptYears())
                .toInstant();
    }
}
