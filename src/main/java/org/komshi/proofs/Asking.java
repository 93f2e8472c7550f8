package org.komshi.proofs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.komshi.language.Text;

/**
 * A required document with the call that asks for it.
 *
 * @param closes when the round closes with which it is needed
 */
public record Asking(RequiredDocument required, Text call, Instant closes, ZoneId zone, Instant publishedAt) {
    Standing judge(List<KeptDocument> kept) {
        return required.judge(kept, closes.atZone(zone).toLocalDate(), publishedAt);
    }

    /** A demand and how the organisation stands with it. */
    public record Judged(Asking asking, Standing standing) {}
}
