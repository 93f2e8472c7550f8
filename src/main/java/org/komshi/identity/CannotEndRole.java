package org.komshi.identity;

import org.komshi.problems.Problem;

/** Why somebody keeps a role. */
public sealed interface CannotEndRole extends Problem {
    /** Without one nobody could give roles any more. */
    record LastAdministrator() implements CannotEndRole {
        @Override
        public String code() {
            return "identity.last-administrator";
        }
    }
}
