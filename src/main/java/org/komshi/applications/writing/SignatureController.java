package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.CannotSign;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Signatures;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing a draft: a code is asked for, then typed, both on the page of its check. */
@Controller
class SignatureController {
    private final Signatures signatures;
    private final CheckPages checks;

    SignatureController(Signatures signatures, CheckPages checks) {
        this.signatures = signatures;
        this.checks = checks;
    }

    @PostMapping("/my/proposals/{id}/signature/code")
    ModelAndView ask(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        return switch (signatures.ask(proposal, visitor.person())) {
            case Signatures.Asking.Sent(var token) ->
                to(checks.of(proposal, visitor.person(), page.phrases()), "?signing=" + token);
            case Signatures.Asking.Refused(var problem) -> refused(proposal, "", problem, visitor, page);
        };
    }

    @PostMapping("/my/proposals/{id}/signature")
    ModelAndView sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String signing,
            @RequestParam(defaultValue = "") String code,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        Optional<CannotSign> problem = signatures.sign(proposal, visitor.person(), signing, code);
        return problem.map(refused -> refused(proposal, signing, refused, visitor, page))
                .orElseGet(() -> to(checks.of(proposal, visitor.person(), page.phrases()), ""));
    }

    private static ModelAndView to(CheckPage view, String query) {
        return new ModelAndView("redirect:" + view.line().address() + "/check" + query + "#signature");
    }

    private ModelAndView refused(ProposalId proposal, String signing, CannotSign problem, Visitor visitor, Page page) {
        CheckPage found = checks.of(proposal, visitor.person(), page.phrases());
        CheckPage view = signatures.isWaitedFor(visitor.person(), signing) ? found.waitingFor(signing) : found;
        ModelAndView refused =
                new ModelAndView("applications/check", Map.of("view", view, "problems", List.of(problem)));
        refused.setStatus(UNPROCESSABLE_CONTENT);
        return refused;
    }
}
