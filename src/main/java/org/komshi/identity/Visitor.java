package org.komshi.identity;

import java.util.Set;
import org.komshi.language.Language;

/** The signed-in person who sends a request: an argument of controllers. */
public record Visitor(PersonId person, String name, Language language, Set<Role> roles) {
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
