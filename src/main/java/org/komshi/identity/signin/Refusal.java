package org.komshi.identity.signin;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/** How a form answers that is refused. */
final class Refusal {
    private Refusal() {}

    static ModelAndView of(ModelAndView page, CannotSignIn problem, HttpServletResponse response) {
        switch (problem) {
            case CannotSignIn.TooOften(var wait) -> later(page, wait, response);
            case CannotSignIn.TooManyTries(var wait) -> later(page, wait, response);
            case CannotSignIn.TooManyCodes(var wait) -> later(page, wait, response);
            case CannotSignIn.TooManyFirstCodes(var wait) -> later(page, wait, response);
            case CannotSignIn.NoAddress _,
                    CannotSignIn.WrongCode _,
                    CannotSignIn.NoLongerGood _,
                    CannotSignIn.WrongFirstCode _,
                    CannotSignIn.FirstCodeOver _,
                    CannotSignIn.AdministratorThere _,
                    CannotSignIn.NoName _,
                    CannotSignIn.NotAgreed _ -> page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static void later(ModelAndView page, Duration wait, HttpServletResponse response) {
        page.setStatus(TOO_MANY_REQUESTS);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
    }
}
