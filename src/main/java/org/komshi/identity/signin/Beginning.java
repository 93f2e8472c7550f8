package org.komshi.identity.signin;

import java.util.Set;
import org.komshi.identity.Role;

/** Where to go after signing in, when one wanted nothing in particular. */
final class Beginning {
    private Beginning() {}

    static String home(Set<Role> roles) {
        if (roles.isEmpty()) {
            return "/my";
        }
        return roles.equals(Set.of(Role.ASSESSOR)) ? "/assess" : "/desk";
    }
}
