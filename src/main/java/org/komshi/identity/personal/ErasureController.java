package org.komshi.identity.personal;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.identity.sessions.Arrival;
import org.komshi.problems.Problem;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Closing one's account for good: the page says what goes now, what later, and why. */
@Controller
class ErasureController {
    private final Erasures erasures;
    private final Holds holds;
    private final Arrival arrival;
    private final Pages pages;

    ErasureController(Erasures erasures, Holds holds, Arrival arrival, Pages pages) {
        this.erasures = erasures;
        this.holds = holds;
        this.arrival = arrival;
        this.pages = pages;
    }

    @GetMapping("/my/account/data/erasure")
    ModelAndView ask(Visitor visitor) {
        return page(visitor, erasures.obstacles(visitor.person()));
    }

    @PostMapping("/my/account/data/erasure")
    ModelAndView erase(
            @RequestParam(defaultValue = "") String sure,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Problem> problems = sure.isEmpty() ? List.of(new NotSure()) : erasures.erase(visitor.person());
        if (!problems.isEmpty()) {
            ModelAndView page = page(visitor, problems);
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        String home = pages.of(request).link("/");
        arrival.leave(request, response);
        return new ModelAndView("redirect:" + home);
    }

    private ModelAndView page(Visitor visitor, List<Problem> problems) {
        return new ModelAndView("identity/erasure", Map.of("holds", holds.of(visitor.person()), "problems", problems));
    }
}
