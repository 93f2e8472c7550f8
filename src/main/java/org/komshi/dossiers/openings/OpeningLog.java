package org.komshi.dossiers.openings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.web.components.Option;
import org.komshi.web.components.Paging;

/**
 * Who opened what, as one person may read it, newest first.
 *
 * @param choices calls to narrow it to, and the application it is narrowed to
 * @param words kinds of pages to narrow it to
 */
public record OpeningLog(
        OpeningFilter filter, List<Option> choices, List<String> words, List<Line> lines, Paging paging) {
    /**
     * @param hour in which it was opened, at least once
     * @param application null for something of the whole call
     * @param reference null for something of the whole call
     */
    public record Line(
            String person,
            String what,
            Instant hour,
            UUID call,
            String code,
            @Nullable UUID application,
            @Nullable String reference,
            @Nullable Text applicant) {}

    /** The same as a sheet. */
    public String spreadsheet() {
        return "/desk/openings.xlsx?" + filter.query();
    }
}
