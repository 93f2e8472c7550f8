package org.komshi.calls.questions;

import java.util.Map;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Questions and answers on a call, for everyone. */
@Controller
class QuestionsController {
    private final Calls calls;
    private final Questions questions;

    QuestionsController(Calls calls, Questions questions) {
        this.calls = calls;
        this.questions = questions;
    }

    @GetMapping("/{lang}/calls/{slug}/questions")
    ModelAndView questions(@PathVariable String slug) {
        CallView call = calls.published(slug);
        return new ModelAndView(
                "calls/questions",
                Map.of("call", call, "taking", questions.taking(call), "questions", questions.answered(call.id())));
    }
}
