package org.komshi.identity.staff;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A role that waits for a second administrator. */
@Controller
class RoleRequestController {
    private final FourEyes fourEyes;
    private final Staff staff;
    private final Pages pages;

    RoleRequestController(FourEyes fourEyes, Staff staff, Pages pages) {
        this.fourEyes = fourEyes;
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping("/desk/roles/requests/{id}")
    ModelAndView read(@PathVariable UUID id, HttpServletRequest request) {
        return page(fourEyes.request(id), List.of(), request);
    }

    @PostMapping("/desk/roles/requests/{id}/consent")
    ModelAndView consent(@PathVariable UUID id, Visitor visitor, HttpServletRequest request) {
        RoleRequest asked = fourEyes.request(id);
        Optional<? extends Problem> problem = fourEyes.consent(id, visitor.person());
        if (problem.isEmpty()) {
            return new ModelAndView("redirect:/desk/people/" + asked.person().value());
        }
        ModelAndView page = page(asked, List.of(problem.get()), request);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/desk/roles/requests/{id}/refusal")
    String refuse(@PathVariable UUID id, Visitor visitor) {
        RoleRequest asked = fourEyes.request(id);
        fourEyes.refuse(id, visitor.person());
        return "redirect:/desk/people/" + asked.person().value();
    }

    private ModelAndView page(RoleRequest asked, List<? extends Problem> problems, HttpServletRequest request) {
        return new ModelAndView(
                "identity/roleRequest",
                Map.of(
                        "request",
                        asked,
                        "scope",
                        staff.names(pages.of(request).phrases()).of(asked.scope()),
                        "problems",
                        problems));
    }
}
