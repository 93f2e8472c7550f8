package org.komshi.awards.complaints;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.awards.ComplaintId;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.Calls;
import org.komshi.identity.Visitor;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ComplaintsController {
    private final Complaints complaints;
    private final Calls calls;
    private final CallNavigations navigations;

    ComplaintsController(Complaints complaints, Calls calls, CallNavigations navigations) {
        this.complaints = complaints;
        this.calls = calls;
        this.navigations = navigations;
    }

    @GetMapping("/desk/calls/{id}/complaints")
    ModelAndView complaints(@PathVariable UUID id, Visitor visitor) {
        CallId call = new CallId(id);
        if (!calls.worksOn(call, visitor.person(), "officer", "manager", "auditor")) {
            throw new NotFound();
        }
        return new ModelAndView(
                "awards/complaints",
                Map.of(
                        "complaints",
                        complaints.of(call, visitor.person()),
                        "navigation",
                        navigations.of(call, visitor)));
    }

    @GetMapping("/desk/complaints/{id}")
    ModelAndView complaint(@PathVariable UUID id, Visitor visitor) {
        return page(complaints.find(new ComplaintId(id), visitor.person()), "", "", List.of());
    }

    @PostMapping("/desk/complaints/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            Visitor visitor) {
        ComplaintId complaint = new ComplaintId(id);
        Optional<Boolean> upheld = switch (outcome) {
            case "upheld" -> Optional.of(true);
            case "rejected" -> Optional.of(false);
            default -> Optional.empty();
        };
        List<CannotAnswer> problems = complaints.answer(complaint, visitor.person(), upheld, answer);
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/desk/complaints/" + id);
        }
        ModelAndView page = page(complaints.find(complaint, visitor.person()), outcome, answer, problems);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Complaint complaint, String outcome, String answer, List<CannotAnswer> problems) {
        return new ModelAndView(
                "awards/complaint",
                Map.of(
                        "complaint",
                        complaint,
                        "outcome",
                        outcome,
                        "answer",
                        answer,
                        "language",
                        Languages.find(complaint.language()).orElse(Languages.ENGLISH),
                        "problems",
                        problems));
    }
}
