package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.komshi.language.Languages;
import org.komshi.web.OwnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for a mail address. */
@Controller
class SignInController {
    private final SignIns signIns;
    private final BrowserCookie browser;
    private final SenderNetwork network;
    private final SignInPage page;

    SignInController(SignIns signIns, BrowserCookie browser, SenderNetwork network, SignInPage page) {
        this.signIns = signIns;
        this.browser = browser;
        this.network = network;
        this.page = page;
    }

    @GetMapping("/{lang}/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "") String back) {
        return page.of("", OwnAddress.of(back), List.of());
    }

    @PostMapping("/{lang}/sign-in")
    ModelAndView ask(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String own = OwnAddress.of(back);
        return switch (signIns.ask(email, Languages.of(lang), own, network.of(request))) {
            case SignIns.Asking.Sent(var secret) -> {
                browser.write(response, secret);
                yield new ModelAndView("redirect:/" + lang + "/sign-in/code");
            }
            case SignIns.Asking.Refused(var problem) ->
                Refusal.of(page.of(email, own, List.of(problem)), problem, response);
        };
    }
}
