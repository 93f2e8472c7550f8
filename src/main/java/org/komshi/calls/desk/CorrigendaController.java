package org.komshi.calls.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Correction;
import org.komshi.calls.Part;
import org.komshi.calls.Publications;
import org.komshi.calls.Publications.Correcting;
import org.komshi.calls.Publications.Seen;
import org.komshi.calls.announcements.ShownChanges;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Corrections of a published call: entered on the page of the part, checked here as old and new, then published. */
@Controller
class CorrigendaController {
    private final Calls calls;
    private final Publications publications;
    private final CallNavigations navigations;
    private final PartPages parts;
    private final ShownChanges changes;

    CorrigendaController(
            Calls calls,
            Publications publications,
            CallNavigations navigations,
            PartPages parts,
            ShownChanges changes) {
        this.calls = calls;
        this.publications = publications;
        this.navigations = navigations;
        this.parts = parts;
        this.changes = changes;
    }

    @GetMapping("/desk/calls/{id}/corrigenda")
    ModelAndView list(@PathVariable UUID id, Visitor visitor, @RequestParam(required = false) String published) {
        CallView call = calls.atDesk(new CallId(id), visitor.person());
        return new ModelAndView(
                "calls/corrigenda",
                Map.of(
                        "navigation",
                        navigations.of(call, visitor),
                        "running",
                        call.stage().isRunning() && calls.worksOn(call.id(), visitor.person(), "officer"),
                        "published",
                        published != null,
                        "corrigenda",
                        changes.of(call, publications.corrigenda(call.id()), visitor.reads())));
    }

    @PostMapping("/desk/calls/{id}/corrigenda/check")
    ModelAndView check(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        PartForm form = form(call, sent);
        Correction correction = correction(call, form);
        List<Problem> problems = problems(call, form, correction);
        if (!problems.isEmpty()) {
            return parts.refused(call, form, problems, visitor);
        }
        return new ModelAndView(
                "calls/corrigendumCheck",
                Map.of(
                        "navigation",
                        navigations.of(call, visitor),
                        "form",
                        form,
                        "note",
                        correction.note(),
                        "number",
                        publications.corrigenda(call.id()).size() + 1,
                        "changes",
                        changes.shown(call.zone(), correction.changes(call), visitor.reads())));
    }

    /** Back to the form with everything as it was entered. */
    @PostMapping("/desk/calls/{id}/corrigenda/back")
    ModelAndView back(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        return parts.entered(call, form(call, sent), visitor);
    }

    @PostMapping("/desk/calls/{id}/corrigenda")
    ModelAndView publish(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        PartForm form = form(call, sent);
        if (!form.problems().isEmpty()) {
            return parts.refused(call, form, form.problems(), visitor);
        }
        var seen = new Seen(form.part(), form.version());
        return switch (publications.correct(call.id(), visitor.person(), seen, correction(call, form))) {
            case Correcting.Published _ -> new ModelAndView("redirect:/desk/calls/" + id + "/corrigenda?published");
            case Correcting.Refused(var problems) -> parts.refused(calls.call(call.id()), form, problems, visitor);
        };
    }

    private List<Problem> problems(CallView call, PartForm form, Correction correction) {
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            problems.addAll(publications.problems(call, correction));
        }
        return problems;
    }

    private static Correction correction(CallView call, PartForm form) {
        return form.applied(Correction.of(call)).noted(form.entries().text("note"));
    }

    private static PartForm form(CallView call, MultiValueMap<String, String> sent) {
        Entries entries = Entries.of(sent);
        try {
            return PartForm.read(Part.valueOf(entries.value("part").toUpperCase(Locale.ROOT)), call, entries);
        } catch (IllegalArgumentException forged) {
            throw new NotFound();
        }
    }
}
