package org.komshi.identity;

import java.util.UUID;
import org.komshi.audit.Ref;

public record PersonId(UUID value) {
    /** How the audit speaks of a person. */
    public Ref ref() {
        return new Ref("person", value);
    }
}
