package org.komshi.organisations;

import java.util.UUID;
import org.komshi.audit.Ref;

public record OrganisationId(UUID value) {
    /** How the audit speaks of an organisation. */
    public Ref ref() {
        return new Ref("organisation", value);
    }
}
