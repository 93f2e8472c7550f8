package org.komshi.identity.staff;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.CannotEndRole;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ending a role: asked back once, since it acts at the person's next click. */
@Controller
class RoleEndingController {
    private final Staff staff;
    private final FourEyes fourEyes;
    private final Pages pages;

    RoleEndingController(Staff staff, FourEyes fourEyes, Pages pages) {
        this.staff = staff;
        this.fourEyes = fourEyes;
        this.pages = pages;
    }

    @GetMapping("/desk/people/{id}/roles/{role}/ending")
    ModelAndView ask(@PathVariable UUID id, @PathVariable UUID role, HttpServletRequest request) {
        return page(id, role, List.of(), request);
    }

    @PostMapping("/desk/people/{id}/roles/{role}/ending")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID role, Visitor visitor, HttpServletRequest request) {
        return fourEyes.end(new PersonId(id), role, visitor.person())
                .map(refused -> {
                    ModelAndView page = page(id, role, List.of(refused), request);
                    page.setStatus(UNPROCESSABLE_CONTENT);
                    return page;
                })
                .orElseGet(() -> new ModelAndView("redirect:/desk/people/" + id));
    }

    private ModelAndView page(UUID id, UUID role, List<CannotEndRole> problems, HttpServletRequest request) {
        PersonView view = staff.person(new PersonId(id), pages.of(request).phrases());
        PersonView.Held held = view.roles().stream()
                .filter(found -> found.id().equals(role))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ModelAndView("identity/roleEnding", Map.of("view", view, "held", held, "problems", problems));
    }
}
