package org.komshi.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Person;
import org.komshi.identity.Role;

/**
 * A person and the roles they hold.
 *
 * @param sessions in how many browsers they are signed in; which ones is theirs to know
 */
public record PersonView(Person person, List<Held> roles, int sessions) {
    public String address() {
        return "/desk/people/" + person.id().value();
    }

    /**
     * @param label for what it is held, in words
     * @param until null: without an end
     */
    public record Held(
            UUID id,
            Role role,
            String label,
            Instant from,
            @Nullable Instant until) {}
}
