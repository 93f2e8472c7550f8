package org.komshi.calls.questions;

import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Part;
import org.komshi.calls.desk.Entries;
import org.komshi.calls.desk.PartView;
import org.komshi.identity.Visitor;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One question at the desk: answered to everyone, corrected, or set aside. */
@Controller
class DeskQuestionController {
    private final Calls calls;
    private final Questions questions;
    private final Answers answers;
    private final CallNavigations navigations;

    DeskQuestionController(Calls calls, Questions questions, Answers answers, CallNavigations navigations) {
        this.calls = calls;
        this.questions = questions;
        this.answers = answers;
        this.navigations = navigations;
    }

    @GetMapping("/desk/questions/{id}")
    ModelAndView question(@PathVariable UUID id, Visitor visitor) {
        Question question = questions.atDesk(new QuestionId(id), visitor.person());
        Entries entries = Entries.of(java.util.Map.of());
        Text wording = question.wording().isEmpty() ? asked(question) : question.wording();
        Languages.forTexts().forEach(language -> {
            entries.fields()
                    .put(
                            "wording-" + language.code(),
                            List.of(wording.versions().getOrDefault(language.code(), "")));
            entries.fields()
                    .put(
                            "answer-" + language.code(),
                            List.of(question.answer().versions().getOrDefault(language.code(), "")));
        });
        return page(question, entries, List.of(), visitor);
    }

    /** The words as they were asked, in the language they were asked in, to begin with. */
    private static Text asked(Question question) {
        return Text.of(question.asked().madeFrom().orElse(question.language()), question.words());
    }

    @PostMapping("/desk/questions/{id}")
    ModelAndView answer(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        Question question = questions.atDesk(new QuestionId(id), visitor.person());
        Entries entries = Entries.of(sent);
        return settled(
                question,
                entries,
                answers.answer(
                        seen(id, entries),
                        visitor.person(),
                        entries.text("wording", question.wording()),
                        entries.text("answer", question.answer())),
                visitor);
    }

    @PostMapping("/desk/questions/{id}/setting-aside")
    ModelAndView setAside(@PathVariable UUID id, Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        Question question = questions.atDesk(new QuestionId(id), visitor.person());
        Entries entries = Entries.of(sent);
        return settled(
                question,
                entries,
                answers.setAside(seen(id, entries), visitor.person(), entries.value("why")),
                visitor);
    }

    private static Answers.Seen seen(UUID id, Entries entries) {
        return new Answers.Seen(new QuestionId(id), entries.number("version", 0));
    }

    private ModelAndView settled(
            Question question, Entries entries, List<? extends Problem> problems, Visitor visitor) {
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/desk/calls/" + question.call() + "/questions?said=settled");
        }
        ModelAndView page = page(question, entries, problems, visitor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Question question, Entries entries, List<? extends Problem> problems, Visitor visitor) {
        CallView call = calls.call(new CallId(question.call()));
        var page = new ModelAndView("calls/deskQuestion");
        page.addObject("navigation", navigations.of(call, visitor));
        page.addObject("question", question);
        page.addObject("view", new PartView(call, Part.TEXTS, entries, true, false));
        page.addObject("officer", call.stage().isRunning() && calls.worksOn(call.id(), visitor.person(), "officer"));
        page.addObject("problems", List.<Problem>copyOf(problems));
        return page;
    }
}
