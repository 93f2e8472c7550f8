package org.komshi.awards.reopenings;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.ComplaintId;
import org.komshi.awards.complaints.Complaint;
import org.komshi.awards.complaints.Complaints;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens the application an upheld complaint is about: what will happen, then the act. */
@Controller
@RequestMapping("/desk/complaints/{id}/reopening")
class OpeningAgainController {
    private final Reopenings reopenings;
    private final Complaints complaints;

    OpeningAgainController(Reopenings reopenings, Complaints complaints) {
        this.reopenings = reopenings;
        this.complaints = complaints;
    }

    @GetMapping
    ModelAndView confirmation(@PathVariable UUID id, Visitor visitor) {
        ComplaintId complaint = new ComplaintId(id);
        Complaint found = complaints.find(complaint, visitor.person());
        if (!found.writes()) {
            throw new NotFound();
        }
        return reopenings
                .of(complaint)
                .map(there -> new ModelAndView("redirect:/desk/reopenings/" + there))
                .orElseGet(() -> page(found, "", reopenings.obstacles(found)));
    }

    @PostMapping
    ModelAndView open(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Visitor visitor) {
        ComplaintId complaint = new ComplaintId(id);
        List<CannotReopen> problems = reopenings.open(complaint, reason, visitor.person());
        if (problems.isEmpty()) {
            return new ModelAndView(
                    "redirect:/desk/reopenings/" + reopenings.of(complaint).orElseThrow(NotFound::new));
        }
        ModelAndView page = page(complaints.find(complaint, visitor.person()), reason, problems);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Complaint complaint, String reason, List<CannotReopen> problems) {
        return new ModelAndView(
                "awards/openingAgain", Map.of("complaint", complaint, "reason", reason, "problems", problems));
    }
}
