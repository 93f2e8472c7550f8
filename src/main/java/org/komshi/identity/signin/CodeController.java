package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that says a mail is on its way and takes its code. */
@Controller
class CodeController {
    private final Proofs proofs;
    private final BrowserCookie browser;
    private final SenderNetwork network;
    private final Welcome welcome;

    CodeController(Proofs proofs, BrowserCookie browser, SenderNetwork network, Welcome welcome) {
        this.proofs = proofs;
        this.browser = browser;
        this.network = network;
        this.welcome = welcome;
    }

    @GetMapping("/{lang}/sign-in/code")
    ModelAndView form(@PathVariable String lang, HttpServletRequest request) {
        return browser.read(request).isEmpty() ? new ModelAndView("redirect:/" + lang + "/sign-in") : page(List.of());
    }

    @PostMapping("/{lang}/sign-in/code")
    ModelAndView prove(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (proofs.prove(browser.read(request), code, network.of(request))) {
            case Proofs.Proving.Known known -> new ModelAndView(welcome.in(known, request, response));
            case Proofs.Proving.New proved -> new ModelAndView(welcome.introduce(proved, lang, response));
            case Proofs.Proving.Refused(var problem) -> Refusal.of(page(List.of(problem)), problem, response);
        };
    }

    private static ModelAndView page(List<CannotSignIn> problems) {
        return new ModelAndView("identity/code", Map.of("problems", problems));
    }
}
