package org.komshi.identity.passkeys;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.Visitor;
import org.komshi.identity.sessions.BrowserName;
import org.komshi.language.OneLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page of a person's passkeys, and making one. */
@Controller
class PasskeysController {
    private final Passkeys passkeys;

    PasskeysController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/my/account/passkeys")
    ModelAndView list(
            @RequestParam(defaultValue = "") String done,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            Visitor visitor) {
        return page(visitor, BrowserName.of(browser), done, List.of());
    }

    /** What the browser is to do; asked by the page's script. */
    @PostMapping(path = "/my/account/passkeys/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(Visitor visitor) {
        return passkeys.ask(visitor.person());
    }

    @PostMapping("/my/account/passkeys")
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String ceremony,
            @RequestParam(defaultValue = "") String credential,
            Visitor visitor) {
        Optional<CannotUsePasskey> problem = OneLine.isReadable(name.strip(), Passkey.LONGEST_NAME)
                ? passkeys.add(visitor.person(), name.strip(), ceremony, credential)
                : Optional.of(new CannotUsePasskey.NoName());
        return problem.map(refused -> {
                    ModelAndView page = page(visitor, name, "", List.of(refused));
                    page.setStatus(UNPROCESSABLE_CONTENT);
                    return page;
                })
                .orElseGet(() -> new ModelAndView("redirect:/my/account/passkeys?done=added"));
    }

    private ModelAndView page(Visitor visitor, String name, String done, List<CannotUsePasskey> problems) {
        return new ModelAndView(
                "identity/passkeys",
                Map.of(
                        "passkeys",
                        passkeys.of(visitor.person()),
                        "name",
                        name,
                        "done",
                        List.of("added", "named", "removed").contains(done) ? done : "",
                        "problems",
                        problems));
    }
}
