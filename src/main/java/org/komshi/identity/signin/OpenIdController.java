package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.komshi.identity.openid.CannotVouch;
import org.komshi.identity.openid.Provider;
import org.komshi.identity.openid.Vouched;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.komshi.web.OwnAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing in at the host's provider. One goes there by a link: a form may not lead to another site under our content
 * security policy.
 */
@Controller
class OpenIdController {
    private final Vouched vouched;
    private final Provider provider;
    private final Proofs proofs;
    private final Welcome welcome;
    private final SignInPage page;

    OpenIdController(Vouched vouched, Provider provider, Proofs proofs, Welcome welcome, SignInPage page) {
        this.vouched = vouched;
        this.provider = provider;
        this.proofs = proofs;
        this.welcome = welcome;
        this.page = page;
    }

    @GetMapping("/{lang}/sign-in/openid")
    ModelAndView go(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        isThere();
        String own = OwnAddress.of(back);
        return vouched.ask(request, response, own, lang)
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(() -> refused(new CannotVouch.Away(), own));
    }

    /** Where the provider sends people back: one address, whatever their language, since hosts register it there. */
    @GetMapping("/sign-in/openid")
    ModelAndView come(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        isThere();
        Vouched.Return came = vouched.come(request, response, code, state);
        String language =
                Languages.find(came.language()).orElse(Languages.ENGLISH).code();
        if (came.email().isEmpty()) {
            return failed(language, came.problem().map(OpenIdController::word).orElse(""), came.back());
        }
        return switch (proofs.vouch(came.email().get(), came.back(), vouched.takesNewcomers())
                .orElse(null)) {
            case Proofs.Proving.Known known -> {
                vouched.began(response);
                yield new ModelAndView(welcome.in(known, request, response));
            }
            case Proofs.Proving.New proved -> {
                vouched.began(response);
                yield new ModelAndView(welcome.introduce(proved, language, response));
            }
            case Proofs.Proving.Refused _ -> failed(language, "", came.back());
            case null -> failed(language, "unknown", came.back());
        };
    }

    /** Back on the page with all ways to sign in, in their language. */
    @GetMapping("/{lang}/sign-in/openid/failure")
    ModelAndView failure(@RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String back) {
        isThere();
        return refused(
                switch (why) {
                    case "away" -> new CannotVouch.Away();
                    case "no-address" -> new CannotVouch.NoAddress();
                    case "unknown" -> new CannotVouch.Unknown();
                    default -> new CannotVouch.NotProved();
                },
                OwnAddress.of(back));
    }

    /** Signed out here; still signed in there, where the next one at this computer would come in by one click. */
    @GetMapping("/{lang}/sign-in/openid/over")
    ModelAndView over() {
        isThere();
        return new ModelAndView(
                "identity/openidOver",
                java.util.Map.of(
                        "provider",
                        provider.name().orElse(""),
                        "address",
                        provider.signOut().orElse("")));
    }

    private static ModelAndView failed(String language, String why, String back) {
        return new ModelAndView("redirect:/" + language + "/sign-in/openid/failure?why=" + why
                + (back.isEmpty() ? "" : "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    private static String word(CannotVouch problem) {
        return problem.code().substring(problem.code().lastIndexOf('.') + 1);
    }

    private ModelAndView refused(CannotVouch problem, String back) {
        ModelAndView shown = page.of("", back, List.of(problem));
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private void isThere() {
        if (provider.name().isEmpty()) {
            throw new NotFound();
        }
    }
}
