package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.komshi.calls.CallView;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Publications;
import org.komshi.calls.spi.CallSections;
import org.komshi.web.Page;
import org.springframework.stereotype.Component;

/** Puts a call's public page together. */
@Component
public class Announcements {
    private final Publications publications;
    private final CountryNames countries;
    private final ShownChanges changes;
    private final List<CallSections> rooms;
    private final InstantSource clock;

    Announcements(
            Publications publications,
            CountryNames countries,
            ShownChanges changes,
            List<CallSections> rooms,
            InstantSource clock) {
        this.publications = publications;
        this.countries = countries;
        this.changes = changes;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** As everyone sees it now. */
    public Announcement of(CallView call, Page page) {
        return of(call, page, clock.instant());
    }

    /** As everyone sees it at an instant that was read before. */
    public Announcement of(CallView call, Page page, Instant now) {
        return of(call, page, now, page.link("/calls/" + call.slug()), false);
    }

    /** As everyone will see it, at the desk. */
    public Announcement preview(CallView call, Page page, String address) {
        return of(call, page, clock.instant(), address, true);
    }

    private Announcement of(CallView call, Page page, Instant now, String address, boolean isPreview) {
        return new Announcement(
                call,
                page.phrases(),
                countries.in(page.language()),
                changes.of(call, publications.corrigenda(call.id()), page.language()),
                now,
                address,
                isPreview);
    }

    /** What other rooms say below it. */
    public List<CallSections.Section> sections(CallView call, Page page) {
        return rooms.stream()
                .flatMap(room -> room.sections(call, page).stream())
                .sorted(Comparator.comparingInt(CallSections.Section::order))
                .toList();
    }
}
