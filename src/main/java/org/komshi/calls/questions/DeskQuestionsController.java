package org.komshi.calls.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions on one call at the desk, and until when they are taken. */
@Controller
class DeskQuestionsController {
    private static final String DAYS = "\\d{1,2}";

    private final Calls calls;
    private final Questions questions;
    private final CallNavigations navigations;

    DeskQuestionsController(Calls calls, Questions questions, CallNavigations navigations) {
        this.calls = calls;
        this.questions = questions;
        this.navigations = navigations;
    }

    /** How many days before the deadline cannot be understood, or may not become more. */
    record DaysRefused(boolean isNumber) implements Problem {
        @Override
        public String code() {
            return isNumber ? "calls.question-days-refused" : "calls.question-days-unread";
        }

        @Override
        public java.util.Optional<String> field() {
            return java.util.Optional.of("days");
        }
    }

    @GetMapping("/desk/calls/{id}/questions")
    ModelAndView list(@PathVariable UUID id, Visitor visitor, @RequestParam(defaultValue = "") String said) {
        return page(calls.atDesk(new CallId(id), visitor.person()), visitor, said, List.of());
    }

    @PostMapping("/desk/calls/{id}/questions")
    ModelAndView period(@PathVariable UUID id, Visitor visitor, @RequestParam(defaultValue = "") String days) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        List<Problem> problems = new ArrayList<>();
        String entered = days.strip();
        if (!entered.isEmpty() && !entered.matches(DAYS)) {
            problems.add(new DaysRefused(false));
        } else if (!questions.takeUntil(
                call.id(), visitor.person(), entered.isEmpty() ? null : Integer.valueOf(entered))) {
            problems.add(new DaysRefused(true));
        } else {
            return new ModelAndView("redirect:/desk/calls/" + id + "/questions?said=days");
        }
        ModelAndView page = page(call, visitor, "", problems);
        page.addObject("days", entered);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CallView call, Visitor visitor, String said, List<Problem> problems) {
        Taking taking = questions.taking(call);
        var page = new ModelAndView("calls/deskQuestions");
        page.addObject("navigation", navigations.of(call, visitor));
        page.addObject("call", call);
        page.addObject("taking", taking);
        page.addObject(
                "days",
                taking.days().isEmpty() ? "" : String.valueOf(taking.days().getAsInt()));
        page.addObject("questions", questions.all(call.id()));
        page.addObject("officer", calls.worksOn(call.id(), visitor.person(), "officer"));
        page.addObject("said", said);
        page.addObject("problems", problems);
        return page;
    }
}
