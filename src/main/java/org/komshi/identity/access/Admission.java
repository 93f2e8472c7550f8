package org.komshi.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.sessions.SignedInPerson;
import org.komshi.settings.Settings;
import org.komshi.web.AccessRules;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Decides by {@code access.rules}: of the lines that fit a request the most specific one says who may send it, as the
 * same address would be mapped to a controller; no line, nobody.
 */
@Component
class Admission implements AuthorizationManager<RequestAuthorizationContext> {
    private final List<Line> lines;

    Admission(Settings settings) {
        this.lines = AccessRules.read().stream()
                .filter(rule -> settings.demonstration() || !rule.demonstrationOnly())
                .map(Line::of)
                .sorted(Comparator.comparing(Line::pattern))
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext context) {
        return new AuthorizationDecision(lines.stream()
                .filter(line -> line.fits(context.getRequest()))
                .findFirst()
                // Asked only where it matters: a page for everyone costs no look at the session.
                .filter(line -> line.rule().isForEveryone() || may(person.get(), line.rule()))
                .isPresent());
    }

    private static boolean may(@Nullable Authentication person, AccessRules.Rule rule) {
        if (!(person instanceof SignedInPerson)) {
            return false;
        }
        Set<String> held = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        return rule.isForAnySignedIn() || rule.who().stream().anyMatch(held::contains);
    }

    private record Line(AccessRules.Rule rule, PathPattern pattern, PathPatternRequestMatcher address) {
        static Line of(AccessRules.Rule rule) {
            return new Line(
                    rule,
                    PathPatternParser.defaultInstance.parse(rule.pattern()),
                    PathPatternRequestMatcher.pathPattern(rule.pattern()));
        }

        /** Whoever may read a page may ask for its head. */
        boolean fits(HttpServletRequest request) {
            String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
            return rule.method().equals(method) && address.matches(request);
        }
    }
}
