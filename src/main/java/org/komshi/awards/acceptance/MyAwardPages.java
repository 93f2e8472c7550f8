package org.komshi.awards.acceptance;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.komshi.awards.KnownAward;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the pages an organisation has about its award. */
@Component
class MyAwardPages {
    private final InstantSource clock;

    MyAwardPages(InstantSource clock) {
        this.clock = clock;
    }

    /** @param typed what was sent and refused; stays in its fields */
    ModelAndView page(String template, KnownAward award, Map<String, String> typed, List<? extends Problem> problems) {
        ModelAndView page = new ModelAndView(
                template, Map.of("award", award, "open", isOpen(award), "typed", typed, "problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Whether it can still be accepted or declined; it may be over before the day's work has said so. */
    boolean isOpen(KnownAward award) {
        return award.state().equals("waiting")
                && award.until() != null
                && clock.instant().isBefore(award.until());
    }
}
