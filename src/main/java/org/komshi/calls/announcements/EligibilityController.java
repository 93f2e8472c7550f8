package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.CannotApply;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** "Can we apply?": three questions, an answer with its reasons; nothing is kept. */
@Controller
class EligibilityController {
    private final Calls calls;
    private final Announcements announcements;
    private final InstantSource clock;

    EligibilityController(Calls calls, Announcements announcements, InstantSource clock) {
        this.calls = calls;
        this.announcements = announcements;
        this.clock = clock;
    }

    @GetMapping("/{lang}/calls/{slug}/eligibility")
    ModelAndView check(@PathVariable String slug, EligibilityQuestion question, @ModelAttribute("page") Page page) {
        CallView call = calls.published(slug);
        if (call.past()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        List<Problem> problems = question.isAsked() ? question.unanswered(now) : List.of();
        boolean answered = question.isAsked() && problems.isEmpty();
        List<CannotApply> reasons =
                answered ? call.rules().mayApply(question.candidate(), call.agesCountAt(now)) : List.of();
        var answer = new ModelAndView(
                "calls/eligibility",
                Map.of(
                        "announcement", announcements.of(call, page),
                        "question", question,
                        "problems", problems,
                        "answered", answered,
                        "reasons", reasons));
        answer.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }
}
