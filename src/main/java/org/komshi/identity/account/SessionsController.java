package org.komshi.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.identity.sessions.Arrival;
import org.komshi.identity.sessions.Sessions;
import org.komshi.problems.NotFound;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends a person's sessions: one, or all wherever they are. */
@Controller
class SessionsController {
    private final Sessions sessions;
    private final Arrival arrival;
    private final Pages pages;

    SessionsController(Sessions sessions, Arrival arrival, Pages pages) {
        this.sessions = sessions;
        this.arrival = arrival;
        this.pages = pages;
    }

    @PostMapping("/my/account/sessions/{id}/ending")
    String end(@PathVariable UUID id, Visitor visitor) {
        if (!sessions.end(id, visitor.person())) {
            throw new NotFound();
        }
        return "redirect:/my/account";
    }

    @PostMapping("/my/account/sessions/ending")
    String endAll(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        String signIn = pages.of(request).link("/sign-in");
        sessions.endAll(visitor.person());
        arrival.leave(request, response);
        return "redirect:" + signIn;
    }
}
