package org.komshi.identity.passkeys;

import java.net.URI;
import java.util.Set;
import org.komshi.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** The hub as passkeys know it: by the host of {@code KOMSHI_URL}, and only there. */
@Configuration(proxyBeanMethods = false)
class RelyingParty {
    /** The device itself asks for a finger, a face or its code: a key alone, found or borrowed, signs nobody in. */
    static final UserVerificationRequirement VERIFICATION = UserVerificationRequirement.REQUIRED;

    /** Made when first asked for: only then is it known on which port a hub without a fixed one listens. */
    @Bean
    @Lazy
    WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyHolders holders, PasskeyRecords records, Settings settings, Environment environment) {
        PublicKeyCredentialRpEntity hub = PublicKeyCredentialRpEntity.builder()
                .id(settings.url().getHost())
                .name("Komshi")
                .build();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                holders, records, hub, Set.of(origin(settings.url(), environment)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(VERIFICATION)
                        // Kept in the device with its person, so that one signs in without typing an address.
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        return operations;
    }

    /** Scheme, host and port as a browser writes them. */
    private static String origin(URI hub, Environment environment) {
        int port = hub.getPort() == 0
                ? environment.getRequiredProperty("local.server.port", Integer.class)
                : hub.getPort();
        boolean usual = port == -1 || port == ("https".equals(hub.getScheme()) ? 443 : 80);
        return hub.getScheme() + "://" + hub.getHost() + (usual ? "" : ":" + port);
    }
}
