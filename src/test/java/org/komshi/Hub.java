package org.komshi;

import java.time.InstantSource;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.SessionTokens;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The running hub as its visitors meet it, over real HTTP. {@code @Autowired Hub hub;} in a {@code @HubTest}. */
@Component
public class Hub {
    private final Environment environment;
    private final SessionTokens sessions;
    private final InstantSource clock;

    Hub(Environment environment, SessionTokens sessions, InstantSource clock) {
        this.environment = environment;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A browser in which this person is signed in. */
    public SignedIn as(PersonId person) {
        return new SignedIn(address(), () -> sessions.begin(person), clock);
    }

    /** A browser in which nobody is signed in. */
    public SignedIn visitor() {
        return new SignedIn(address(), () -> "", clock);
    }

    /** {@code http://localhost:port}, for Playwright. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
