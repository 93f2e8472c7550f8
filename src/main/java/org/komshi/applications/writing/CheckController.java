package org.komshi.applications.writing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything before submitting: what is still to be put right, the whole proposal to read, the declaration. */
@Controller
class CheckController {
    private final CheckPages checks;

    CheckController(CheckPages checks) {
        this.checks = checks;
    }

    @GetMapping("/my/applications/{id}/check")
    ModelAndView check(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        CheckPage view = checks.of(new ApplicationId(id), visitor.person(), page.phrases());
        return view.line().isDraft()
                ? new ModelAndView("applications/check", Map.of("view", view, "problems", List.of()))
                : new ModelAndView("redirect:/my/proposals/" + view.line().proposal());
    }
}
