package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komshi.identity.openid.QuestionCookie;
import org.komshi.identity.sessions.Arrival;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaves in this browser. */
@Controller
class SignOutController {
    private final Arrival arrival;
    private final Pages pages;
    private final QuestionCookie openid;

    SignOutController(Arrival arrival, Pages pages, QuestionCookie openid) {
        this.arrival = arrival;
        this.pages = pages;
        this.openid = openid;
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.of(request);
        arrival.leave(request, response);
        boolean beganElsewhere = openid.endsWhatBeganThere(request, response);
        return "redirect:" + page.link(beganElsewhere ? "/sign-in/openid/over" : "/");
    }
}
