package org.komshi.calls.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.desk.Entries;
import org.komshi.calls.questions.Questions.Asking;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own questions: asking one, and what became of them. */
@Controller
class MyQuestionsController {
    private final Calls calls;
    private final Questions questions;

    MyQuestionsController(Calls calls, Questions questions) {
        this.calls = calls;
        this.questions = questions;
    }

    @GetMapping("/my/questions")
    ModelAndView mine(Visitor visitor, @RequestParam(required = false) String asked) {
        Map<CallId, CallView> read = new HashMap<>();
        List<MyQuestion> own = questions.askedBy(visitor.person()).stream()
                .map(question ->
                        new MyQuestion(question, read.computeIfAbsent(new CallId(question.call()), calls::call)))
                .toList();
        return new ModelAndView("calls/myQuestions", Map.of("questions", own, "asked", asked != null));
    }

    @GetMapping("/my/questions/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String call) {
        return page(published(call), "", List.of());
    }

    @PostMapping("/my/questions")
    ModelAndView ask(Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        Entries entries = Entries.of(sent);
        CallView call = published(entries.value("call"));
        String words = entries.value("question");
        return switch (questions.ask(call, visitor.person(), visitor.reads(), words)) {
            case Asking.Asked _ -> new ModelAndView("redirect:/my/questions?asked");
            case Asking.Refused(var problems) -> {
                ModelAndView page = page(call, words, problems);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(CallView call, String words, List<? extends Problem> problems) {
        return new ModelAndView(
                "calls/newQuestion",
                Map.of(
                        "call",
                        call,
                        "taking",
                        questions.taking(call),
                        "words",
                        words,
                        "problems",
                        List.<Problem>copyOf(problems)));
    }

    private CallView published(String slug) {
        if (!slug.matches("[\\w-]+")) {
            throw new NotFound();
        }
        return calls.published(slug);
    }
}
