package org.komshi.identity;

import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What the filter chain knows of a signed-in person: their roles as the words of {@code access.rules}. */
final class SignedInPerson extends AbstractAuthenticationToken {
    private final transient Visitor visitor;
    private final UUID session;

    SignedInPerson(Sessions.Session session) {
        super(session.visitor().roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.word()))
                .toList());
        this.visitor = session.visitor();
        this.session = session.id();
        setAuthenticated(true);
    }

    Visitor visitor() {
        return visitor;
    }

    UUID session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return visitor.person().value();
    }
}
