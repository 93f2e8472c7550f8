package org.komshi.identity.sessions;

import java.util.Set;
import org.komshi.identity.Role;

/** Where to go after signing in, when one wanted nothing in particular. */
public final class Beginning {
    private Beginning() {}

    public static String home(Set<Role> roles) {
        if (roles.isEmpty()) {
            return "/my";
        }
        return roles.equals(Set.of(Role.ASSESSOR)) ? "/assess" : "/desk";
    }
}
