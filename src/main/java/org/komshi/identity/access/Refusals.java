package org.komshi.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.sessions.SessionContexts;
import org.komshi.web.Area;
import org.komshi.web.Entered;
import org.komshi.web.OwnAddress;
import org.komshi.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How somebody is refused. A visitor at a work address is asked to sign in, whether there is such a page or not; whoever
 * is signed in finds nothing at an address that is not theirs. So neither tells what exists. What a person had entered
 * in a form when their session ended is not lost: docs/rules/sign-in.md.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Pages pages;
    private final SessionContexts sessions;

    Refusals(Pages pages, SessionContexts sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor)
            throws IOException {
        if (!Area.of(request.getRequestURI()).isWork()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot become a sign-in page: the whole window goes there.
            response.setHeader("HX-Redirect", signIn(request, shown(request)));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (Entered.isOwnForm(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value()); // the page keeps what was entered
        } else {
            response.sendRedirect(signIn(request, wanted(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean forged = refused instanceof CsrfException;
        if (forged
                && Entered.isOwnForm(request)
                && Area.of(request.getRequestURI()).isWork()
                && sessions.signedIn(request).isEmpty()) {
            // The token left with the session: what is missing is the session.
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendError((forged ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
        }
    }

    private String signIn(HttpServletRequest request, String back) {
        return pages.of(request).link("/sign-in")
                + (back.isEmpty() ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** The page asked for; after a form whose session had ended, the page it stood on. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return page(request.getHeader("Referer"));
        }
        String query = request.getQueryString();
        return OwnAddress.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String shown(HttpServletRequest request) {
        return page(request.getHeader("HX-Current-URL"));
    }

    private static String page(@Nullable String address) {
        try {
            return Optional.ofNullable(address)
                    .map(URI::create)
                    .map(URI::getRawPath)
                    .map(OwnAddress::of)
                    .orElse("");
        } catch (IllegalArgumentException malformed) {
            return ""; // the browser's own header: a wish, nothing to fail for
        }
    }
}
