package org.komshi.identity.passkeys;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.language.OneLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One passkey: its name, and its end. */
@Controller
class PasskeyController {
    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/my/account/passkeys/{id}")
    ModelAndView read(@PathVariable UUID id, Visitor visitor) {
        Passkey passkey = passkeys.passkey(id, visitor.person());
        return page(passkey, passkey.name(), List.of());
    }

    @PostMapping("/my/account/passkeys/{id}")
    ModelAndView name(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Visitor visitor) {
        if (!OneLine.isReadable(name.strip(), Passkey.LONGEST_NAME)) {
            ModelAndView page =
                    page(passkeys.passkey(id, visitor.person()), name, List.of(new CannotUsePasskey.NoName()));
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        passkeys.name(id, visitor.person(), name.strip());
        return new ModelAndView("redirect:/my/account/passkeys?done=named");
    }

    @GetMapping("/my/account/passkeys/{id}/removal")
    ModelAndView ask(@PathVariable UUID id, Visitor visitor) {
        return new ModelAndView("identity/passkeyRemoval", Map.of("passkey", passkeys.passkey(id, visitor.person())));
    }

    @PostMapping("/my/account/passkeys/{id}/removal")
    String remove(@PathVariable UUID id, Visitor visitor) {
        passkeys.remove(id, visitor.person());
        return "redirect:/my/account/passkeys?done=removed";
    }

    private static ModelAndView page(Passkey passkey, String name, List<CannotUsePasskey> problems) {
        return new ModelAndView("identity/passkey", Map.of("passkey", passkey, "name", name, "problems", problems));
    }
}
