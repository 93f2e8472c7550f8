package org.komshi.applications.writing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.forms.FormPages;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A proposal to read and to print. */
@Controller
class ProposalController {
    private final Applications applications;
    private final ProposalLines lines;
    private final States states;
    private final InstantSource clock;

    ProposalController(Applications applications, ProposalLines lines, States states, InstantSource clock) {
        this.applications = applications;
        this.lines = lines;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping("/my/proposals/{id}")
    ModelAndView proposal(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        var now = clock.instant();
        ProposalLine line = lines.line(new ProposalId(id), visitor.person(), now);
        Content content = applications.content(line.id());
        return new ModelAndView(
                "applications/proposal",
                Map.of(
                        "line", line,
                        "state", states.of(List.of(line), now).of(line),
                        "sections", FormPages.reading(content.form(), content.answers(), page.phrases())));
    }
}
