package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komshi.identity.sessions.Arrival;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaves in this browser. */
@Controller
class SignOutController {
    private final Arrival arrival;
    private final Pages pages;

    SignOutController(Arrival arrival, Pages pages) {
        this.arrival = arrival;
        this.pages = pages;
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        String home = pages.of(request).link("/");
        arrival.leave(request, response);
        return "redirect:" + home;
    }
}
