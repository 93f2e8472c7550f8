package org.komshi.identity.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing somebody out everywhere: asked back once, since what they have not saved is lost. */
@Controller
class SessionsEndingController {
    private final Staff staff;
    private final Pages pages;

    SessionsEndingController(Staff staff, Pages pages) {
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping("/desk/people/{id}/sessions/ending")
    ModelAndView ask(@PathVariable UUID id, HttpServletRequest request) {
        return new ModelAndView(
                "identity/sessionsEnding",
                Map.of("view", staff.person(new PersonId(id), pages.of(request).phrases())));
    }

    @PostMapping("/desk/people/{id}/sessions/ending")
    String end(@PathVariable UUID id, Visitor visitor, HttpServletRequest request) {
        PersonView view = staff.person(new PersonId(id), pages.of(request).phrases());
        staff.signOut(view.person().id(), visitor.person());
        return "redirect:" + view.address();
    }
}
