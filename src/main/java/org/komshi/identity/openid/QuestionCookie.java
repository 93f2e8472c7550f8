package org.komshi.identity.openid;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.komshi.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Two cookies: one for as long as one is at the provider, one that says that a session began there. */
@Component
public class QuestionCookie {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration LONGEST_SESSION = Duration.ofDays(30);
    private static final String ASKED = "openid";
    private static final String BEGAN = "openid-session";

    private final boolean secure;

    QuestionCookie(Settings settings) {
        this.secure = "https".equals(settings.url().getScheme());
    }

    Optional<Question> read(HttpServletRequest request) {
        return value(request, ASKED).flatMap(Question::read);
    }

    void write(HttpServletResponse response, Question question) {
        add(response, ASKED, question.cookie(), LIFE);
    }

    /** Good once. */
    void clear(HttpServletResponse response) {
        add(response, ASKED, "", Duration.ZERO);
    }

    void began(HttpServletResponse response) {
        add(response, BEGAN, "1", LONGEST_SESSION);
    }

    /** Whether the session of this browser began at the provider; asked once, when it ends. */
    public boolean endsWhatBeganThere(HttpServletRequest request, HttpServletResponse response) {
        boolean began = value(request, BEGAN).isPresent();
        if (began) {
            add(response, BEGAN, "", Duration.ZERO);
        }
        return began;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Lax: it must come along when the provider sends the browser back. */
    private void add(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
