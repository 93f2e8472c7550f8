package org.komshi.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.komshi.identity.PersonId;
import org.komshi.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The moment somebody is signed in or out in a browser. */
@Component
public class Arrival {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CsrfTokenRepository csrf;

    Arrival(Sessions sessions, SessionCookie cookie, CsrfTokenRepository csrf) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /**
     * Signs a person in. Whatever session and form token the browser brought are worth nothing afterwards: somebody
     * else may have put them there.
     */
    public void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        String browser =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        cookie.write(response, sessions.begin(person, browser));
    }

    /** Whoever used the browser before may have chosen another one; from now on it is the person's own. */
    public static void forgetLanguage(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Pages.LANGUAGE_COOKIE, "")
                        .path("/")
                        .maxAge(0)
                        .build()
                        .toString());
    }

    /** Signs out in this browser; nothing happens when nobody was signed in. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).flatMap(sessions::find).ifPresent(session -> sessions.end(session.id()));
        if (cookie.read(request).isPresent()) {
            cookie.clear(response);
        }
        csrf.saveToken(null, request, response);
    }
}
