package org.komshi.identity.staff;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.identity.spi.Scopes;
import org.komshi.problems.Problem;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody by mail to work here. */
@Controller
class NewPersonController {
    private final Staff staff;
    private final Welcoming welcoming;
    private final Pages pages;
    private final InstantSource clock;

    NewPersonController(Staff staff, Welcoming welcoming, Pages pages, InstantSource clock) {
        this.staff = staff;
        this.welcoming = welcoming;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/people/new")
    ModelAndView form(HttpServletRequest request) {
        Page page = pages.of(request);
        return page(new NewPersonForm("", "", page.language().code()), RoleForm.EMPTY, List.of(), page);
    }

    @PostMapping("/desk/people")
    ModelAndView ask(
            @ModelAttribute NewPersonForm person,
            @ModelAttribute RoleForm role,
            Visitor visitor,
            HttpServletRequest request) {
        Page page = pages.of(request);
        Instant now = clock.instant();
        List<Problem> problems = new ArrayList<>(person.problems());
        problems.addAll(role.problems(
                staff.choices(page.phrases()).stream().map(Scopes.Choice::scope).toList(), now, page.zone()));
        if (!problems.isEmpty()) {
            ModelAndView refused = page(person, role, problems, page);
            refused.setStatus(UNPROCESSABLE_CONTENT);
            return refused;
        }
        PersonId id = welcoming.welcome(
                person, new Welcoming.Given(role.given(), role.held(), role.period(now, page.zone())), visitor);
        return new ModelAndView("redirect:/desk/people/" + id.value());
    }

    private ModelAndView page(NewPersonForm person, RoleForm role, List<Problem> problems, Page page) {
        return new ModelAndView(
                "identity/newPerson",
                Map.of(
                        "person", person,
                        "role", role,
                        "choices", staff.choices(page.phrases()),
                        "problems", problems));
    }
}
