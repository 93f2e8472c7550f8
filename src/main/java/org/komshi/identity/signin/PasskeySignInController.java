package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.komshi.identity.PersonId;
import org.komshi.identity.passkeys.CannotUsePasskey;
import org.komshi.identity.passkeys.SignedByPasskey;
import org.komshi.web.OwnAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey, from the page that also asks for a mail address. */
@Controller
class PasskeySignInController {
    private final SignedByPasskey signed;
    private final Attempts attempts;
    private final SenderNetwork network;
    private final Welcome welcome;
    private final SignInPage page;

    PasskeySignInController(
            SignedByPasskey signed, Attempts attempts, SenderNetwork network, Welcome welcome, SignInPage page) {
        this.signed = signed;
        this.attempts = attempts;
        this.network = network;
        this.welcome = welcome;
        this.page = page;
    }

    /** What the browser is to do; asked by the page's script. */
    @PostMapping(path = "/{lang}/sign-in/passkey/question")
    ResponseEntity<String> ask(@PathVariable String lang, HttpServletRequest request) {
        return attempts.count(Limit.PASSKEYS_FROM_NETWORK, network.of(request))
                .map(_ -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).<String>build())
                .orElseGet(() -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(signed.ask()));
    }

    @PostMapping("/{lang}/sign-in/passkey")
    ModelAndView prove(
            @RequestParam(defaultValue = "") String ceremony,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String own = OwnAddress.of(back);
        Optional<PersonId> person = signed.prove(ceremony, credential);
        return person.map(
                        found -> new ModelAndView(welcome.in(new Proofs.Proving.Known(found, own), request, response)))
                .orElseGet(() -> refused(own));
    }

    private ModelAndView refused(String back) {
        ModelAndView refused = page.of("", back, List.of(new CannotUsePasskey.NotKnown()));
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }
}
