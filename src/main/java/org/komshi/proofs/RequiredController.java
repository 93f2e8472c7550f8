package org.komshi.proofs;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents a call asks for, at the desk. */
@Controller
class RequiredController {
    private final Requiring requiring;
    private final Calls calls;
    private final CallNavigations navigations;
    private final CountriesAsked countries;

    RequiredController(Requiring requiring, Calls calls, CallNavigations navigations, CountriesAsked countries) {
        this.requiring = requiring;
        this.calls = calls;
        this.navigations = navigations;
        this.countries = countries;
    }

    @GetMapping("/desk/calls/{id}/documents")
    ModelAndView list(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return page("proofs/required", call(id, visitor), visitor, RequiredForm.empty(), List.of())
                .addObject("said", said);
    }

    @PostMapping("/desk/calls/{id}/documents")
    ModelAndView add(@PathVariable UUID id, @RequestParam Map<String, String> sent, Visitor visitor) {
        RequiredForm form = RequiredForm.of(sent);
        List<Problem> problems = form.problems();
        if (problems.isEmpty()) {
            problems = requiring.add(new CallId(id), form, visitor.person()).stream()
                    .<Problem>map(problem -> problem)
                    .toList();
        }
        return problems.isEmpty()
                ? back(id)
                : page("proofs/required", call(id, visitor), visitor, form, problems)
                        .addObject("said", "");
    }

    @GetMapping("/desk/calls/{id}/documents/{required}")
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID required, Visitor visitor) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        RequiredDocument document = requiring.one(required, call, visitor.person());
        return page("proofs/requiredDocument", call, visitor, RequiredForm.of(document), List.of())
                .addObject("document", document);
    }

    @PostMapping("/desk/calls/{id}/documents/{required}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID required,
            @RequestParam Map<String, String> sent,
            Visitor visitor) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        RequiredDocument document = requiring.one(required, call, visitor.person());
        RequiredForm form = RequiredForm.of(sent);
        form.fields().put("sort", document.sort().word());
        List<Problem> problems = form.problems();
        if (problems.isEmpty()) {
            problems = requiring.change(required, call.id(), form, visitor.person()).stream()
                    .<Problem>map(problem -> problem)
                    .toList();
        }
        return problems.isEmpty()
                ? back(id)
                : page("proofs/requiredDocument", call, visitor, form, problems).addObject("document", document);
    }

    @PostMapping("/desk/calls/{id}/documents/{required}/ending")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID required, Visitor visitor) {
        requiring.end(required, new CallId(id), visitor.person());
        return back(id);
    }

    private CallView call(UUID id, Visitor visitor) {
        return calls.atDesk(new CallId(id), visitor.person());
    }

    private static ModelAndView back(UUID call) {
        return new ModelAndView("redirect:/desk/calls/" + call + "/documents?said=saved");
    }

    private ModelAndView page(String view, CallView call, Visitor visitor, RequiredForm form, List<Problem> problems) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("navigation", navigations.of(call, visitor));
        page.addObject("documents", requiring.of(call));
        page.addObject("countries", countries.of(call, visitor.reads()));
        page.addObject("rounds", call.rounds());
        page.addObject("officer", calls.worksOn(call.id(), visitor.person(), "officer"));
        page.addObject("programmeToo", requiring.mayForProgramme(call, visitor.person()));
        page.addObject("published", call.publishedAt().isPresent());
        page.addObject("form", form);
        page.addObject("problems", problems);
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
