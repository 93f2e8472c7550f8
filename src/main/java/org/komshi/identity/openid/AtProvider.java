package org.komshi.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.komshi.identity.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The two halves of a sign-in at the provider: the address to send a browser to, and who came back. State, nonce, PKCE and
 * the token's signature, issuer, audience and times are compared by Spring Security.
 */
@Component
class AtProvider {
    private static final Logger log = LoggerFactory.getLogger(AtProvider.class);

    private final Provider provider;
    private final AuthenticationProvider proof = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());

    AtProvider(Provider provider) {
        this.provider = provider;
    }

    /** @param address at the provider */
    record Sent(String address, Question question) {}

    /** Empty while the provider does not answer. */
    Optional<Sent> ask(HttpServletRequest request, String back, String language) {
        return provider.registration().map(registration -> {
            OAuth2AuthorizationRequest asked = request(registration, request);
            return new Sent(asked.getAuthorizationRequestUri(), Question.of(asked, back, language));
        });
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, HttpServletRequest request) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest asked = resolver.resolve(request, registration.getRegistrationId());
        if (asked == null) {
            throw new IllegalStateException("no request for " + registration.getRegistrationId());
        }
        return asked;
    }

    /** What the provider says of whoever came back. */
    sealed interface Vouching {
        /** @param email in lower case; the provider says that it is theirs */
        record Vouched(String email) implements Vouching {}

        record Refused(CannotVouch problem) implements Vouching {}
    }

    /** @param code and state as they came back */
    Vouching come(Question question, String code, String state) {
        Optional<ClientRegistration> registration = provider.registration();
        if (registration.isEmpty()) {
            return new Vouching.Refused(new CannotVouch.Away());
        }
        OAuth2AuthorizationRequest asked = question.request(registration.get());
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(String.valueOf(registration.get().getRedirectUri()))
                .state(state)
                .build();
        try {
            Authentication proved = proof.authenticate(new OAuth2LoginAuthenticationToken(
                    registration.get(), new OAuth2AuthorizationExchange(asked, answer)));
            return proved != null && proved.getPrincipal() instanceof OidcUser user
                    ? vouched(user)
                    : new Vouching.Refused(new CannotVouch.NotProved());
        } catch (AuthenticationException wrong) {
            log.warn("the provider's answer proves nobody: {}", wrong.getMessage());
            return new Vouching.Refused(new CannotVouch.NotProved());
        }
    }

    private static Vouching vouched(OidcUser user) {
        Optional<String> email = Optional.ofNullable(user.getEmail()).flatMap(MailAddress::of);
        return email.isPresent() && Boolean.TRUE.equals(user.getEmailVerified())
                ? new Vouching.Vouched(email.get())
                : new Vouching.Refused(new CannotVouch.NoAddress());
    }
}
