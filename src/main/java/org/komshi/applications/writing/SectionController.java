package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.CONFLICT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.files.CannotTake;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.komshi.web.Uploads;
import org.springframework.http.HttpStatus;
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
                new Sections.Asked(
                        new ProposalId(id), section, saved || query.containsKey("check"), query.containsKey("more")),
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
            HttpServletRequest request,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        Typing.Kept kept =
                typing.save(proposal, visitor.person(), new Typing.Sent(fields, Uploads.of(request), page.language()));
        return switch (kept.saving()) {
            case Saving.Saved _
            when !kept.notTaken().isEmpty() -> {
                SectionPage view = sections.of(
                        new Sections.Asked(proposal, section, false, false), visitor.person(), page.phrases());
                ModelAndView refused = new ModelAndView(
                        "applications/section", Map.of("view", view.with(kept.notTaken()), "saved", true));
                refused.setStatus(status(kept.notTaken().getFirst()));
                yield refused;
            }
            case Saving.Saved saved -> {
                String go = saved.rivals().isEmpty() ? fields.getFirst("go") : null;
                yield new ModelAndView(
                        go == null
                                ? own(proposal, section, fields)
                                : "redirect:/my/proposals/" + id + "/sections/" + sections.known(proposal, go));
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

    /** Back to this section, at the question one was at. */
    private String own(ProposalId proposal, String section, MultiValueMap<String, String> fields) {
        String here = "redirect:/my/proposals/" + proposal.value() + "/sections/" + section + "?saved";
        String more = fields.getFirst("more");
        return more != null && more.matches("[a-z0-9-]{1,60}") ? here + "&more#q-" + more : here;
    }

    static HttpStatus status(CannotTake problem) {
        return switch (problem) {
            case CannotTake.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case CannotTake.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case CannotTake.NoRoom _ -> HttpStatus.INSUFFICIENT_STORAGE;
            case CannotTake.NotLookedAt _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case CannotTake.Empty _, CannotTake.OtherKind _, CannotTake.Harmful _, CannotTake.Infected _ ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
