package org.komshi.identity.signin;

import java.util.Set;
import org.komshi.identity.Role;

/** Where to go after signing in: only ever an address of this hub. */
final class Back {
    private static final int LONGEST = 600;

    private Back() {}

    /** The address wanted, if it is a path of our own; else empty. {@code //elsewhere} and {@code /\elsewhere} are not. */
    static String own(String wanted) {
        boolean own = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.length() <= LONGEST
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(sign -> sign <= ' ' || sign == 127 || sign > 126);
        return own ? wanted : "";
    }

    /** Where somebody begins who wanted nothing in particular. */
    static String home(Set<Role> roles) {
        if (roles.isEmpty()) {
            return "/my";
        }
        return roles.equals(Set.of(Role.ASSESSOR)) ? "/assess" : "/desk";
    }
}
