package org.komshi.identity.signin;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.komshi.identity.sessions.Arrival;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page a new hub shows first; it is not there once the hub has an administrator, nor in a demonstration. */
@Controller
class FirstVisitController {
    private final FirstCode code;
    private final FirstVisits visits;
    private final Arrival arrival;
    private final SenderNetwork network;
    private final boolean demonstration;

    FirstVisitController(
            FirstCode code, FirstVisits visits, Arrival arrival, SenderNetwork network, Settings settings) {
        this.code = code;
        this.visits = visits;
        this.arrival = arrival;
        this.network = network;
        this.demonstration = settings.demonstration();
    }

    @GetMapping("/{lang}/first-administrator")
    ModelAndView form(@PathVariable String lang) {
        if (demonstration || code.isSettled()) {
            throw new NotFound();
        }
        return page(FirstVisitForm.empty(lang), List.of());
    }

    @PostMapping("/{lang}/first-administrator")
    ModelAndView begin(
            @PathVariable String lang,
            @ModelAttribute FirstVisitForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (demonstration) {
            throw new NotFound();
        }
        List<CannotSignIn> problems = form.problems();
        if (!problems.isEmpty()) {
            ModelAndView page = page(form, problems);
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        return switch (visits.begin(form, network.of(request))) {
            case FirstVisits.Beginning.Begun(var administrator) -> {
                arrival.begin(administrator, request, response);
                yield new ModelAndView("redirect:/desk/administration");
            }
            case FirstVisits.Beginning.Refused(var problem) ->
                Refusal.of(page(form, List.of(problem)), problem, response);
        };
    }

    private static ModelAndView page(FirstVisitForm form, List<CannotSignIn> problems) {
        return new ModelAndView("identity/firstVisit", Map.of("form", form, "problems", problems));
    }
}
