package org.komshi.identity.access;

import jakarta.servlet.DispatcherType;
import org.komshi.identity.sessions.SessionContexts;
import org.komshi.settings.Settings;
import org.komshi.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one filter chain: deny by default, opened line by line by {@code access.rules}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Admission access,
            SessionContexts sessions,
            CsrfTokenRepository csrfTokens,
            Refusals refusals,
            Settings settings) {
        http.authorizeHttpRequests(rules -> rules
                        // The page that tells of a fault is drawn for whoever met it, whatever they had sent.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(access))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                // The token is a field among those of a form with files: they are read first.
                .addFilterBefore(
                        new Uploads(
                                settings.data().resolve("files").resolve("received"),
                                settings.files().largest().toBytes()),
                        CsrfFilter.class)
                .exceptionHandling(how -> how.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                // What may be kept is said page by page: org.komshi.web.Keeping.
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
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
}
