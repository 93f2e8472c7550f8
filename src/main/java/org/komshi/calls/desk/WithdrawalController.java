package org.komshi.calls.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Part;
import org.komshi.calls.Publications;
import org.komshi.identity.Visitor;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ends a call without a decision, with a reason everyone can read. */
@Controller
class WithdrawalController {
    private final Calls calls;
    private final Publications publications;
    private final CallNavigations navigations;

    WithdrawalController(Calls calls, Publications publications, CallNavigations navigations) {
        this.calls = calls;
        this.publications = publications;
        this.navigations = navigations;
    }

    @GetMapping("/desk/calls/{id}/withdrawal")
    ModelAndView ask(@PathVariable UUID id, Visitor visitor) {
        return page(calls.ofOfficer(new CallId(id), visitor.person()), Entries.none(), List.of(), visitor);
    }

    @PostMapping("/desk/calls/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        Entries entries = Entries.of(sent);
        Text reason = entries.text("reason");
        List<Problem> problems = new ArrayList<>();
        reason.missing().forEach(language -> problems.add(new CannotRead.Missing("reason-" + language.code())));
        if (!problems.isEmpty()) {
            ModelAndView page = page(call, entries, problems, visitor);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        publications.withdraw(call.id(), visitor.person(), reason);
        return new ModelAndView("redirect:/desk/calls/" + id);
    }

    private ModelAndView page(CallView call, Entries entries, List<Problem> problems, Visitor visitor) {
        if (!call.stage().isDraft() && !call.stage().isRunning()) {
            throw new NotFound();
        }
        return new ModelAndView(
                "calls/withdrawal",
                Map.of(
                        "navigation",
                        navigations.of(call, visitor),
                        "view",
                        new PartView(call, Part.TEXTS, entries, false, false),
                        "problems",
                        problems));
    }
}
