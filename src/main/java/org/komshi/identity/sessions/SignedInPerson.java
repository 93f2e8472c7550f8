package org.komshi.identity.sessions;

import java.util.UUID;
import org.komshi.identity.Visitor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What the filter chain knows of a signed-in person: their roles as the words of {@code access.rules}. */
public final class SignedInPerson extends AbstractAuthenticationToken {
    private final transient Visitor visitor;
    private final UUID session;

    public SignedInPerson(Sessions.Session session) {
        super(session.visitor().roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.word()))
                .toList());
        this.visitor = session.visitor();
        this.session = session.id();
        setAuthenticated(true);
    }

    public Visitor visitor() {
        return visitor;
    }

    public UUID session() {
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
