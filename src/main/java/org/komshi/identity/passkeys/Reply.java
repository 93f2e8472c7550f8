package org.komshi.identity.passkeys;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that browsers and the relying party exchange. Empty for what no browser would have sent. */
final class Reply {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private Reply() {}

    /** A question to the browser, as it expects it. */
    static String asked(String ceremony, Object options) {
        return JSON.writeValueAsString(
                JSON.createObjectNode().put("ceremony", ceremony).set("publicKey", JSON.valueToTree(options)));
    }

    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String credential) {
        return read(credential, NEW)
                .filter(made -> made.getResponse().getAttestationObject() != null
                        && made.getResponse().getClientDataJSON() != null);
    }

    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String credential) {
        return read(credential, SIGNED)
                .filter(signed -> signed.getResponse().getAuthenticatorData() != null
                        && signed.getResponse().getClientDataJSON() != null
                        && signed.getResponse().getSignature() != null);
    }

    private static <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
            String credential, TypeReference<PublicKeyCredential<R>> kind) {
        try {
            @Nullable PublicKeyCredential<R> read = JSON.readValue(credential, kind);
            return Optional.ofNullable(read).filter(found -> found.getRawId() != null && found.getResponse() != null);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
