package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.CONFLICT;

import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A section of a draft: drawn to be filled in, saved by its button. */
@Controller
class SectionController {
    private final Sections sections;
    private final Typing typing;

    SectionController(Sections sections, Typing typing) {
        this.sections = sections;
        this.typing = typing;
    }

    @GetMapping("/my/proposals/{id}/sections/{section}")
    ModelAndView section(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> query,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        boolean saved = query.containsKey("saved");
        SectionPage view = sections.of(
                new Sections.Asked(new ProposalId(id), section, saved || query.containsKey("check")),
                visitor.person(),
                page.phrases());
        return view.line().isDraft()
                ? new ModelAndView("applications/section", Map.of("view", view, "saved", saved))
                : new ModelAndView("redirect:/my/proposals/" + id);
    }

    /** Saves what was typed, complete or not, and leads back: to this section, or on to the next one. */
    @PostMapping("/my/proposals/{id}/sections/{section}")
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        return switch (typing.save(proposal, visitor.person(), fields, page.language())) {
            case Saving.Saved saved -> {
                String go = saved.rivals().isEmpty() ? fields.getFirst("go") : null;
                String base = "redirect:/my/proposals/" + id + "/sections/";
                yield new ModelAndView(go == null ? base + section + "?saved" : base + sections.known(proposal, go));
            }
            case Saving.Refused(var problem) -> {
                ModelAndView told = new ModelAndView(
                        "applications/notSaved",
                        Map.of(
                                "problem",
                                problem,
                                "written",
                                typing.written(proposal, fields, page),
                                "line",
                                sections.line(proposal, visitor.person())));
                told.setStatus(CONFLICT);
                yield told;
            }
        };
    }
}
