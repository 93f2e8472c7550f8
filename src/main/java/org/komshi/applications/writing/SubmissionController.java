package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Map;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Submission;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Submitting, and the acknowledgement that comes back. */
@Controller
class SubmissionController {
    private final Applications applications;
    private final CheckPages checks;
    private final Acknowledgements acknowledgements;

    SubmissionController(Applications applications, CheckPages checks, Acknowledgements acknowledgements) {
        this.applications = applications;
        this.checks = checks;
        this.acknowledgements = acknowledgements;
    }

    @PostMapping("/my/proposals/{id}/submission")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String declared,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        return switch (applications.submit(proposal, visitor.person(), declared.equals("yes"))) {
            case Submission.Accepted _ -> new ModelAndView("redirect:/my/proposals/" + id + "/submission");
            case Submission.Refused(var problems) -> {
                CheckPage view = checks.of(proposal, visitor.person(), page.phrases());
                ModelAndView refused =
                        new ModelAndView("applications/check", Map.of("view", view, "problems", problems));
                refused.setStatus(UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    @GetMapping("/my/proposals/{id}/submission")
    ModelAndView acknowledgement(@PathVariable UUID id, Visitor visitor) {
        return acknowledgements
                .of(new ProposalId(id), visitor.person())
                .map(view -> new ModelAndView("applications/acknowledgement", Map.of("view", view)))
                .orElseGet(() -> new ModelAndView("redirect:/my/proposals/" + id));
    }
}
