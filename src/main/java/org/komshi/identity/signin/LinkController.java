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

/** Where the mailed link leads: one button, since mail scanners follow links but press no buttons. */
@Controller
class LinkController {
    private final Proofs proofs;
    private final Welcome welcome;

    LinkController(Proofs proofs, Welcome welcome) {
        this.proofs = proofs;
        this.welcome = welcome;
    }

    @GetMapping("/{lang}/sign-in/link")
    ModelAndView look(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        CannotSignIn over = new CannotSignIn.NoLongerGood();
        return proofs.isGood(token) ? page(token, List.of()) : Refusal.of(page("", List.of(over)), over, response);
    }

    @PostMapping("/{lang}/sign-in/link")
    ModelAndView follow(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (proofs.follow(token)) {
            case Proofs.Proving.Known known -> new ModelAndView(welcome.in(known, request, response));
            case Proofs.Proving.New proved -> new ModelAndView(welcome.introduce(proved, lang, response));
            case Proofs.Proving.Refused(var problem) -> Refusal.of(page("", List.of(problem)), problem, response);
        };
    }

    private static ModelAndView page(String token, List<CannotSignIn> problems) {
        return new ModelAndView("identity/link", Map.of("token", token, "problems", problems));
    }
}
