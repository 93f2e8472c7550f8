package org.komshi.identity.staff;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.identity.personal.Openings;
import org.komshi.identity.spi.Scopes;
import org.komshi.problems.Problem;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One person, and giving them a role. */
@Controller
class PersonController {
    private final Staff staff;
    private final FourEyes fourEyes;
    private final Openings openings;
    private final Pages pages;
    private final InstantSource clock;

    PersonController(Staff staff, FourEyes fourEyes, Openings openings, Pages pages, InstantSource clock) {
        this.staff = staff;
        this.fourEyes = fourEyes;
        this.openings = openings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/people/{id}")
    ModelAndView read(@PathVariable UUID id, Visitor visitor, HttpServletRequest request) {
        ModelAndView page = page(new PersonId(id), RoleForm.EMPTY, List.of(), pages.of(request));
        openings.note(new PersonId(id), visitor.person());
        return page;
    }

    @PostMapping("/desk/people/{id}/roles")
    ModelAndView give(
            @PathVariable UUID id, @ModelAttribute RoleForm form, Visitor visitor, HttpServletRequest request) {
        Page page = pages.of(request);
        Instant now = clock.instant();
        List<Problem> problems = form.problems(
                staff.choices(page.phrases()).stream().map(Scopes.Choice::scope).toList(), now, page.zone());
        ModelAndView known = page(new PersonId(id), form, problems, page);
        if (!problems.isEmpty()) {
            known.setStatus(UNPROCESSABLE_CONTENT);
            return known;
        }
        fourEyes.give(new PersonId(id), form.given(), form.held(), form.period(now, page.zone()), visitor.person());
        return new ModelAndView("redirect:/desk/people/" + id);
    }

    private ModelAndView page(PersonId id, RoleForm form, List<Problem> problems, Page page) {
        return new ModelAndView(
                "identity/person",
                Map.of(
                        "view",
                        staff.person(id, page.phrases()),
                        "waiting",
                        fourEyes.waiting().stream()
                                .filter(request -> request.person().equals(id))
                                .toList(),
                        "form",
                        form,
                        "choices",
                        staff.choices(page.phrases()),
                        "problems",
                        problems));
    }
}
