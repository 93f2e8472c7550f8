package org.komshi.applications.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * A person's home.
 *
 * @param waiting what one should do, the earliest date first
 * @param organisations those the person acts for, with their applications
 * @param open calls that take applications now
 */
public record HomeView(List<Wait> waiting, List<Applicant> organisations, List<OpenCall> open) {
    /**
     * @param text the sentence, in the reader's language
     * @param due null without a date
     * @param left how much time is left, in words; null without a date
     */
    public record Wait(
            String text,
            String about,
            String address,
            @Nullable Instant due,
            @Nullable String left) {}

    /** @param id for its own page */
    public record Applicant(String id, Text name, String capacity, List<Entry> applications) {}

    /** An application by its latest proposal. */
    public record Entry(
            ProposalLine line, State state, @Nullable String title) {}

    /** @param slug of its public address */
    public record OpenCall(String slug, Text title, Text summary, Instant closesAt, String zone) {
        public ZoneId in() {
            return ZoneId.of(zone);
        }
    }
}
