package org.komshi.identity.openid;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** Who vouches for people, as the host has set it; asked for its addresses when somebody first wants to sign in there. */
@Component
public class Provider {
    static final String ANSWER = "/sign-in/openid";
    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private final Settings.OpenId settings;
    private final String hub;
    private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

    Provider(Settings settings) {
        this.settings = settings.openid();
        this.hub = settings.url().toString();
        if (this.settings.isSet() && this.settings.client().isBlank()) {
            throw new CannotStart(
                    "KOMSHI_OPENID_ISSUER is set, so KOMSHI_OPENID_CLIENT must be: the id of the hub there.");
        }
    }

    /** How people know it; empty where there is none. */
    public Optional<String> name() {
        return Optional.of(settings.name()).filter(_ -> settings.isSet());
    }

    boolean takesNewcomers() {
        return settings.newcomers() == Settings.Newcomers.INTRODUCE;
    }

    /** Empty while it does not answer: it is asked again the next time. */
    Optional<ClientRegistration> registration() {
        ClientRegistration before = known.get();
        if (before != null) {
            return Optional.of(before);
        }
        try {
            ClientRegistration found = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId("openid")
                    .clientId(settings.client())
                    .clientSecret(settings.secret())
                    .redirectUri(hub + ANSWER)
                    .scope("openid", "email", "profile")
                    .userNameAttributeName("sub")
                    .build();
            known.set(found);
            return Optional.of(found);
        } catch (IllegalArgumentException | IllegalStateException away) {
            log.error("the provider at KOMSHI_OPENID_ISSUER does not answer as one: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** Where one signs out there too; empty where it offers no such page. */
    public Optional<String> signOut() {
        return registration()
                .map(found ->
                        found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(String::valueOf);
    }
}
