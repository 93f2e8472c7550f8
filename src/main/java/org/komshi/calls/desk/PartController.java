package org.komshi.calls.desk;

import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Drafts;
import org.komshi.calls.Part;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Texts, rules and rounds of a call: read by all who work on it, written by its officer while it is a draft. */
@Controller
class PartController {
    private final Calls calls;
    private final Drafts drafts;
    private final PartPages pages;

    PartController(Calls calls, Drafts drafts, PartPages pages) {
        this.calls = calls;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/desk/calls/{id}/texts")
    ModelAndView texts(@PathVariable UUID id, Visitor visitor, @RequestParam(required = false) String saved) {
        return show(new CallId(id), Part.TEXTS, visitor, saved != null);
    }

    @GetMapping("/desk/calls/{id}/rules")
    ModelAndView rules(@PathVariable UUID id, Visitor visitor, @RequestParam(required = false) String saved) {
        return show(new CallId(id), Part.RULES, visitor, saved != null);
    }

    @GetMapping("/desk/calls/{id}/rounds")
    ModelAndView rounds(@PathVariable UUID id, Visitor visitor, @RequestParam(required = false) String saved) {
        return show(new CallId(id), Part.ROUNDS, visitor, saved != null);
    }

    @PostMapping("/desk/calls/{id}/texts")
    ModelAndView saveTexts(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        return save(new CallId(id), Part.TEXTS, visitor, sent);
    }

    @PostMapping("/desk/calls/{id}/rules")
    ModelAndView saveRules(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        return save(new CallId(id), Part.RULES, visitor, sent);
    }

    @PostMapping("/desk/calls/{id}/rounds")
    ModelAndView saveRounds(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        return save(new CallId(id), Part.ROUNDS, visitor, sent);
    }

    private ModelAndView show(CallId id, Part part, Visitor visitor, boolean saved) {
        CallView call = calls.atDesk(id, visitor.person());
        if (call.past()) {
            throw new NotFound();
        }
        return pages.standing(call, part, visitor, saved);
    }

    private ModelAndView save(CallId id, Part part, Visitor visitor, MultiValueMap<String, String> sent) {
        CallView call = calls.ofOfficer(id, visitor.person());
        PartForm form = PartForm.read(part, call, Entries.of(sent));
        List<CannotRead> problems = form.problems();
        if (!problems.isEmpty()) {
            return pages.refused(call, form, problems, visitor);
        }
        Drafts.Saving saving = switch (form) {
            case TextsForm texts -> drafts.texts(id, visitor.person(), form.version(), texts.texts());
            case RulesForm rules -> drafts.rules(id, visitor.person(), form.version(), rules.rules());
            case RoundsForm rounds -> drafts.rounds(id, visitor.person(), form.version(), rounds.plans());
        };
        return switch (saving) {
            case Drafts.Saving.Saved _ ->
                new ModelAndView("redirect:/desk/calls/" + id.value() + "/" + part.word() + "?saved");
            case Drafts.Saving.Refused(var refusals) -> pages.refused(calls.call(id), form, refusals, visitor);
        };
    }
}
