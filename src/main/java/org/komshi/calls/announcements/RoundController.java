package org.komshi.calls.announcements;

import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a round asks, how it is scored and what is checked: to read and to print before one signs in. */
@Controller
class RoundController {
    private final Calls calls;
    private final Announcements announcements;
    private final RoundPages rounds;

    RoundController(Calls calls, Announcements announcements, RoundPages rounds) {
        this.calls = calls;
        this.announcements = announcements;
        this.rounds = rounds;
    }

    @GetMapping("/{lang}/calls/{slug}/rounds/{number}")
    ModelAndView round(@PathVariable String slug, @PathVariable String number, @ModelAttribute("page") Page page) {
        CallView call = calls.published(slug);
        if (!number.matches("\\d")) {
            throw new NotFound();
        }
        return rounds.draw(announcements.of(call, page), call.round(Integer.parseInt(number)), page);
    }
}
