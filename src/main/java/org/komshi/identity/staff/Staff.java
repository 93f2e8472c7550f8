package org.komshi.identity.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.identity.sessions.Sessions;
import org.komshi.identity.spi.Scopes;
import org.komshi.language.Phrases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person with their roles in words, and what roles can be held for. */
@Component
class Staff {
    private final People people;
    private final Roles roles;
    private final List<Scopes> rooms;
    private final Sessions sessions;
    private final Audit audit;

    Staff(People people, Roles roles, List<Scopes> rooms, Sessions sessions, Audit audit) {
        this.people = people;
        this.roles = roles;
        this.rooms = rooms;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Signs a person out in every browser: their telephone was stolen, or they left the house. */
    @Transactional
    void signOut(PersonId person, PersonId by) {
        if (sessions.endAll(person) > 0) {
            audit.record(Entry.of("identity.signed-out-by", by.ref(), person.ref(), person.ref(), Map.of()));
        }
    }

    PersonView person(PersonId id, Phrases reader) {
        ScopeNames names = names(reader);
        return new PersonView(
                people.person(id),
                roles.of(id).stream()
                        .map(held -> new PersonView.Held(
                                held.id(), held.role(), names.of(held.scope()), held.from(), held.until()))
                        .toList(),
                sessions.count(id));
    }

    ScopeNames names(Phrases reader) {
        return new ScopeNames(choices(reader));
    }

    /** The whole hub first, then what the other rooms name. */
    List<Scopes.Choice> choices(Phrases reader) {
        List<Scopes.Choice> choices = new ArrayList<>();
        choices.add(new Scopes.Choice(Scope.HUB, reader.say("identity.scope.hub")));
        rooms.forEach(room -> choices.addAll(room.choices(reader.language())));
        return choices;
    }
}
