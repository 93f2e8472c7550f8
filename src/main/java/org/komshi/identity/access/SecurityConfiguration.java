package org.komshi.identity.access;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import java.util.function.Supplier;
import org.komshi.identity.sessions.SessionContexts;
import org.komshi.settings.Settings;
import org.komshi.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The one filter chain: deny by default, opened line by line by {@code access.rules}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Settings settings, SessionContexts sessions, CsrfTokenRepository csrfTokens) {
        http.authorizeHttpRequests(rules -> open(rules, settings))
                .securityContext(context -> context.securityContextRepository(sessions))
                .logout(LogoutConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** The form token in a cookie of its own, made only when a page with a form is drawn: no row, no session. */
    @Bean
    CsrfTokenRepository csrfTokens(Settings settings) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.path("/")
                .sameSite("Lax")
                .secure("https".equals(settings.url().getScheme())));
        return tokens;
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            Settings settings) {
        // The page that tells of a fault is drawn for whoever met it, whatever they had sent.
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (AccessRules.Rule rule : AccessRules.read()) {
            var address = rules.requestMatchers(
                    PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(rule.method()), rule.address()));
            if (rule.demonstrationOnly() && !settings.demonstration()) {
                address.denyAll();
            } else if (rule.isForEveryone()) {
                address.permitAll();
            } else {
                address.access((person, _) -> new AuthorizationDecision(may(person, rule.who())));
            }
        }
        rules.anyRequest().denyAll();
    }

    private static boolean may(Supplier<? extends Authentication> person, Set<String> who) {
        Authentication authentication = person.get();
        return authentication != null
                && authentication.isAuthenticated()
                && (who.contains(AccessRules.SIGNED_IN)
                        || authentication.getAuthorities().stream()
                                .anyMatch(held -> who.contains(held.getAuthority())));
    }
}
