package org.komshi.proofs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Phrases;
import org.komshi.language.Text;

/**
 * A document an organisation handed in.
 *
 * @param required the demand it was handed in for; null unless it is another one than the usual
 * @param called name of that demand; empty where the usual name serves
 * @param name of the file, as shown
 * @param size in bytes
 */
public record KeptDocument(
        UUID id,
        UUID organisation,
        Sort sort,
        @Nullable UUID required,
        Text called,
        UUID file,
        String name,
        long size,
        LocalDate issuedOn,
        String handedBy,
        Instant handedAt) {
    public String label(Phrases phrases) {
        return called.isEmpty() ? phrases.say("proofs.sort." + sort.word()) : phrases.text(called);
    }

    /** For those who act for the organisation. */
    public String address() {
        return "/my/organisations/" + organisation + "/documents/" + id;
    }
}
