package org.komshi.evaluation.rounds;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.komshi.calls.CallNavigations;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pages of a round at the desk: each with the way around its call, and with what went wrong. */
@Component
public class DeskPages {
    private final CallNavigations navigations;

    DeskPages(CallNavigations navigations) {
        this.navigations = navigations;
    }

    /** @param problems when there are any, the page answers 422 */
    public ModelAndView page(String view, Round round, Visitor visitor, List<? extends Problem> problems) {
        ModelAndView page = page(view, problems);
        page.addObject("round", round);
        page.addObject("navigation", navigations.of(round.call(), visitor));
        return page;
    }

    /** A page outside the desk. */
    public static ModelAndView page(String view, List<? extends Problem> problems) {
        ModelAndView page = new ModelAndView(view, Map.of("problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
