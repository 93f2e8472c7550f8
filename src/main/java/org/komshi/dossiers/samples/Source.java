package org.komshi.dossiers.samples;

import java.util.UUID;
import org.komshi.language.Text;

/**
 * A call or a programme somebody audits.
 *
 * @param scope {@code call} or {@code programme}
 */
public record Source(String scope, UUID id, String code, Text title) {
    /** As chosen in the form. */
    public String value() {
        return scope + ":" + id;
    }
}
