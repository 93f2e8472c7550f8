package org.komshi.organisations.colleagues;

import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An invitation, for the person it was sent to. */
@Controller
class AcceptanceController {
    private final Invitations invitations;

    AcceptanceController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/my/invitations/{id}")
    ModelAndView read(@PathVariable UUID id, Visitor visitor) {
        return new ModelAndView("organisations/invitation", Map.of("invitation", invitations.find(id, visitor)));
    }

    @PostMapping("/my/invitations/{id}/acceptance")
    String accept(@PathVariable UUID id, Visitor visitor) {
        return "redirect:/my/organisations/" + invitations.accept(id, visitor).value();
    }
}
