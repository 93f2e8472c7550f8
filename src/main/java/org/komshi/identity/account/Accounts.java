package org.komshi.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.People;
import org.komshi.identity.Visitor;
import org.komshi.identity.passkeys.Passkeys;
import org.komshi.identity.sessions.BrowserName;
import org.komshi.identity.sessions.SessionContexts;
import org.komshi.identity.sessions.Sessions;
import org.komshi.identity.sessions.SignedInPerson;
import org.komshi.identity.spi.PersonalData;
import org.springframework.stereotype.Component;

/** Gathers what stands on the page of an account. */
@Component
class Accounts {
    private final People people;
    private final Sessions sessions;
    private final SessionContexts contexts;
    private final Passkeys passkeys;
    private final List<PersonalData> rooms;

    Accounts(People people, Sessions sessions, SessionContexts contexts, Passkeys passkeys, List<PersonalData> rooms) {
        this.people = people;
        this.sessions = sessions;
        this.contexts = contexts;
        this.passkeys = passkeys;
        this.rooms = rooms;
    }

    AccountView view(String name, String language, Visitor visitor, HttpServletRequest request) {
        Optional<UUID> here = contexts.signedIn(request).map(SignedInPerson::session);
        return new AccountView(
                people.person(visitor.person()).email(),
                passkeys.of(visitor.person()).size(),
                name,
                language,
                sessions.of(visitor).stream()
                        .map(line -> new AccountView.Session(
                                line.id(),
                                BrowserName.of(line.browser()),
                                line.madeAt(),
                                line.seenAt(),
                                here.filter(line.id()::equals).isPresent()))
                        .toList(),
                rooms.stream()
                        .flatMap(room -> room.heldOf(visitor.person()).stream())
                        .toList());
    }
}
