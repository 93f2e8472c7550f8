package org.komshi.identity.signin;

import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * How a new hub gets its first administrator: the host names an address ({@code KOMSHI_ADMINISTRATOR}), and whoever
 * proves it while the hub has no administrator becomes one. The other way is {@link FirstCode}; one of both wins.
 */
@Component
class FirstAdministrator {
    private final Roles roles;
    private final FirstCode code;
    private final String address;

    FirstAdministrator(Roles roles, FirstCode code, Settings settings) {
        this.roles = roles;
        this.code = code;
        this.address = settings.administrator();
    }

    PersonId welcome(Person person) {
        if (person.email().equalsIgnoreCase(address.strip()) && code.isWantedAlone()) {
            roles.give(person.id(), Role.ADMINISTRATOR, Scope.HUB, person.id());
        }
        return person.id();
    }
}
