package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komshi.identity.Roles;
import org.komshi.identity.sessions.Arrival;
import org.komshi.identity.sessions.Beginning;
import org.komshi.web.OwnAddress;
import org.springframework.stereotype.Component;

/** What follows a proof: signed in and on one's way, or asked for one's name first. */
@Component
class Welcome {
    private final Arrival arrival;
    private final BrowserCookie browser;
    private final Roles roles;

    Welcome(Arrival arrival, BrowserCookie browser, Roles roles) {
        this.arrival = arrival;
        this.browser = browser;
        this.roles = roles;
    }

    /** The view to go on with. */
    String in(Proofs.Proving.Known known, HttpServletRequest request, HttpServletResponse response) {
        arrival.begin(known.person(), request, response);
        browser.clear(response);
        String back = OwnAddress.of(known.back());
        return "redirect:" + (back.isEmpty() ? Beginning.home(roles.inForce(known.person())) : back);
    }

    String introduce(Proofs.Proving.New proved, String language, HttpServletResponse response) {
        browser.write(response, proved.browser());
        return "redirect:/" + language + "/sign-in/registration";
    }
}
