package org.komshi.organisations.own;

import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.organisations.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organisations a person acts for. */
@Controller
class OwnOrganisationsController {
    private final Organisations organisations;

    OwnOrganisationsController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/my/organisations")
    ModelAndView list(Visitor visitor) {
        return new ModelAndView("organisations/list", Map.of("organisations", organisations.actsFor(visitor.person())));
    }
}
