package org.komshi.identity.signin;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.komshi.language.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first sign-in of an address nobody is known by: name, language, agreement. */
@Controller
class RegistrationController {
    private final Proofs proofs;
    private final BrowserCookie browser;
    private final Welcome welcome;

    RegistrationController(Proofs proofs, BrowserCookie browser, Welcome welcome) {
        this.proofs = proofs;
        this.browser = browser;
        this.welcome = welcome;
    }

    @GetMapping("/{lang}/sign-in/registration")
    ModelAndView form(@PathVariable String lang, HttpServletRequest request) {
        return page(lang, browser.read(request), new Introduction("", lang, null), List.of());
    }

    @PostMapping("/{lang}/sign-in/registration")
    ModelAndView introduce(
            @PathVariable String lang,
            @ModelAttribute Introduction introduction,
            HttpServletRequest request,
            HttpServletResponse response) {
        String secret = browser.read(request);
        List<CannotSignIn> problems = introduction.problems();
        if (!problems.isEmpty()) {
            ModelAndView page = page(lang, secret, introduction, problems);
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        return proofs.introduce(secret, introduction.name(), introduction.spoken(), Languages.of(lang))
                .map(known -> new ModelAndView(welcome.in(known, request, response)))
                .orElseGet(() -> new ModelAndView("redirect:/" + lang + "/sign-in"));
    }

    private ModelAndView page(String lang, String secret, Introduction introduction, List<CannotSignIn> problems) {
        return proofs.proved(secret)
                .map(proved -> new ModelAndView(
                        "identity/registration",
                        Map.of("email", proved.email(), "introduction", introduction, "problems", problems)))
                .orElseGet(() -> new ModelAndView("redirect:/" + lang + "/sign-in"));
    }
}
