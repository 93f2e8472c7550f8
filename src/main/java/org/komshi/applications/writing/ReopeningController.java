package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Reopening;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Making a withdrawn proposal a draft again. */
@Controller
class ReopeningController {
    private final Applications applications;
    private final ApplicationPages pages;

    ReopeningController(Applications applications, ApplicationPages pages) {
        this.applications = applications;
        this.pages = pages;
    }

    @PostMapping("/my/proposals/{id}/reopening")
    ModelAndView reopen(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        Reopening reopening = applications.reopen(proposal, visitor.person());
        ApplicationId application =
                applications.prepared(proposal, visitor.person()).place().application();
        return switch (reopening) {
            case Reopening.Done _ -> new ModelAndView("redirect:/my/applications/" + application.value());
            case Reopening.Refused(var problem) -> {
                ModelAndView refused = new ModelAndView(
                        "applications/application",
                        Map.of(
                                "view",
                                pages.of(application, visitor.person(), page.phrases()),
                                "problems",
                                List.of(problem)));
                refused.setStatus(UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }
}
