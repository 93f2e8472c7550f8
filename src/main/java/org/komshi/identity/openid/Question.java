package org.komshi.identity.openid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What a browser took along to the provider and must bring back: kept in its own cookie, so that an answer is good only
 * in the browser that asked, at any instance of the hub, and the hub keeps nothing of people who never come back.
 *
 * @param state comes back with the answer
 * @param nonce its hash stands in the token
 * @param verifier proves to the provider that whoever brings the code has asked for it (PKCE, RFC 7636)
 * @param back own address to go to afterwards, or empty
 * @param language of the page one came from
 */
record Question(String state, String nonce, String verifier, String back, String language) {
    private static final int PARTS = 5;

    static Question of(OAuth2AuthorizationRequest request, String back, String language) {
        return new Question(
                String.valueOf(request.getState()),
                String.valueOf(request.<Object>getAttribute(OidcParameterNames.NONCE)),
                String.valueOf(request.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                back,
                language);
    }

    /** Empty for anything {@link #cookie} did not write. */
    static Optional<Question> read(String cookie) {
        try {
            List<String> parts = Arrays.stream(cookie.split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
            return parts.size() == PARTS
                    ? Optional.of(new Question(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    String cookie() {
        return Stream.of(state, nonce, verifier, back, language)
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** As it was sent, for comparing the answer with it. */
    OAuth2AuthorizationRequest request(ClientRegistration provider) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(String.valueOf(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(provider.getRedirectUri())
                .scopes(provider.getScopes())
                .state(state)
                .attributes(Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier))
                .build();
    }
}
