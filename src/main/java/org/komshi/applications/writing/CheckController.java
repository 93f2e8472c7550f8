package org.komshi.applications.writing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Signatures;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything before submitting: what is still to be put right, the whole proposal to read, the declaration. */
@Controller
class CheckController {
    private final CheckPages checks;
    private final Signatures signatures;

    CheckController(CheckPages checks, Signatures signatures) {
        this.checks = checks;
        this.signatures = signatures;
    }

    /** @param signing token of a code that was sent to sign with; empty for none */
    @GetMapping("/my/applications/{id}/check")
    ModelAndView check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String signing,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        CheckPage found = checks.of(new ApplicationId(id), visitor.person(), page.phrases());
        CheckPage view = signatures.isWaitedFor(visitor.person(), signing) ? found.waitingFor(signing) : found;
        return view.line().isDraft()
                ? new ModelAndView("applications/check", Map.of("view", view, "problems", List.of()))
                : new ModelAndView("redirect:/my/proposals/" + view.line().proposal());
    }
}
