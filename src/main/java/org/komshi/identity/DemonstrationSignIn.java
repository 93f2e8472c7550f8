package org.komshi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komshi.identity.sessions.Arrival;
import org.komshi.identity.sessions.Beginning;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** Signing in with one button, in a demonstration only: its people read no mail. */
@Component
public class DemonstrationSignIn {
    private final Arrival arrival;
    private final Roles roles;
    private final boolean demonstration;

    DemonstrationSignIn(Arrival arrival, Roles roles, Settings settings) {
        this.arrival = arrival;
        this.roles = roles;
        this.demonstration = settings.demonstration();
    }

    /**
     * Signs this person in, in this browser.
     *
     * @return the address where such a person begins
     * @throws IllegalStateException outside a demonstration
     */
    public String begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        if (!demonstration) {
            throw new IllegalStateException("nobody is signed in without a proof");
        }
        arrival.begin(person, request, response);
        return Beginning.home(roles.inForce(person));
    }
}
