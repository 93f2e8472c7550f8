package org.komshi.identity.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;

/**
 * What one administrator wants and another must consent to.
 *
 * @param until null: without an end
 * @param ends the role that is to end; null: one is to be given
 */
public record RoleRequest(
        UUID id,
        PersonId person,
        String name,
        Role role,
        Scope scope,
        @Nullable Instant until,
        @Nullable UUID ends,
        PersonId asker,
        String askerName,
        Instant askedAt) {
    public String address() {
        return "/desk/roles/requests/" + id;
    }

    /** Message key of what is asked. */
    public String what() {
        return ends == null ? "identity.role-request.give" : "identity.role-request.end";
    }

    /** Neither who asked nor who is to get or lose it. */
    public boolean mayBeConsentedBy(UUID administrator) {
        return !asker.value().equals(administrator) && !person.value().equals(administrator);
    }
}
