package org.komshi.identity.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import org.komshi.identity.PersonId;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves by a passkey who somebody is. */
@Component
public class SignedByPasskey {
    private final ObjectProvider<WebAuthnRelyingPartyOperations> relyingParty;
    private final Ceremonies ceremonies;
    private final String host;

    SignedByPasskey(
            ObjectProvider<WebAuthnRelyingPartyOperations> relyingParty, Ceremonies ceremonies, Settings settings) {
        this.relyingParty = relyingParty;
        this.ceremonies = ceremonies;
        this.host = settings.url().getHost();
    }

    /** What the browser is to do, as JSON. It names no key: the device offers those it has for this hub. */
    @Transactional
    public String ask() {
        PublicKeyCredentialRequestOptions options = options(Bytes.random());
        return Reply.asked(ceremonies.begin(options.getChallenge(), null), options);
    }

    /**
     * Whose key signed what was asked.
     *
     * @param credential the browser's JSON
     * @return empty when it proves nothing
     */
    @Transactional
    public Optional<PersonId> prove(String ceremony, String credential) {
        return ceremonies
                .take(ceremony, null)
                .flatMap(challenge -> Reply.signed(credential).flatMap(signed -> holder(signed, challenge)));
    }

    private Optional<PersonId> holder(PublicKeyCredential<AuthenticatorAssertionResponse> signed, Bytes challenge) {
        try {
            return Optional.of(Handle.person(relyingParty
                    .getObject()
                    .authenticate(new RelyingPartyAuthenticationRequest(options(challenge), signed))
                    .getId()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty(); // no such key here, or wrong challenge, origin, count or signature
        }
    }

    private PublicKeyCredentialRequestOptions options(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(host)
                .timeout(Ceremonies.LIFE)
                .userVerification(RelyingParty.VERIFICATION)
                .build();
    }
}
