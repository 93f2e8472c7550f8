package org.komshi.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.komshi.language.Language;
import org.komshi.web.spi.Visiting;

/**
 * The signed-in person who sends a request: an argument of controllers.
 *
 * @param language chosen for mails, and for pages as long as no other is chosen for them
 * @param reads the language of the page that is asked for
 * @param roles those in force now, for whatever scope; whether one covers a certain call is said by {@code
 *     calls.works_on} in SQL
 */
public record Visitor(PersonId person, String name, Language language, Language reads, Set<Role> roles) {
    /** Somebody who reads their own language. */
    public Visitor(PersonId person, String name, Language language, Set<Role> roles) {
        this(person, name, language, language, roles);
    }

    /** The same person, reading another language for once. */
    public Visitor reading(Language other) {
        return new Visitor(person, name, language, other, roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same person as the page frame sees them. */
    public Visiting visiting() {
        return new Visiting(
                person.value(), name, language, roles.stream().map(Role::word).collect(Collectors.toUnmodifiableSet()));
    }
}
