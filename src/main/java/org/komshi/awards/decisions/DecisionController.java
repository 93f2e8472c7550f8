package org.komshi.awards.decisions;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.CannotDecide;
import org.komshi.awards.DecisionDraft;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}/decision")
class DecisionController {
    private final Decisions decisions;
    private final DecisionRounds rounds;
    private final DecisionPages pages;
    private final Deciders deciders;
    private final Frame frame;

    DecisionController(
            Decisions decisions, DecisionRounds rounds, DecisionPages pages, Deciders deciders, Frame frame) {
        this.decisions = decisions;
        this.rounds = rounds;
        this.pages = pages;
        this.deciders = deciders;
        this.frame = frame;
    }

    /** What stands around the page of a decision. */
    @org.springframework.stereotype.Component
    record Frame(CallNavigations navigations, Evaluation evaluation) {}

    @GetMapping
    ModelAndView decision(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        DecisionRound round = rounds.find(new CallId(id), number, visitor.person());
        return page(pages.kept(round, visitor.reads()), visitor, List.of());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            Visitor visitor) {
        DecisionRound round = rounds.find(new CallId(id), number, visitor.person());
        DecisionTyped typed = new DecisionTyped(fields, visitor.reads());
        Ranking ranking = frame.evaluation().ranking(round.id());
        DecisionTyped.Read read = typed.read(round, ranking, deciders.members(round.call()));
        List<CannotDecide> problems = read.problems().isEmpty()
                ? decisions.save(
                        round.id(), wanted(typed, read.draft(), round, ranking), typed.seen(), visitor.person())
                : read.problems();
        if (!problems.isEmpty()) {
            return page(pages.typed(round, typed), visitor, problems);
        }
        return new ModelAndView(
                "redirect:" + round.desk(typed.field("act").equals("decide") ? "decision/confirmation" : "decision"));
    }

    private static DecisionDraft wanted(
            DecisionTyped typed, DecisionDraft draft, DecisionRound round, Ranking ranking) {
        String first = typed.field("first").strip();
        return typed.field("act").equals("first") && first.matches("\\d{1,6}")
                ? draft.with(DecisionTyped.first(Integer.parseInt(first), round, ranking, draft))
                : draft;
    }

    private ModelAndView page(DecisionPage decision, Visitor visitor, List<CannotDecide> problems) {
        ModelAndView page = new ModelAndView(
                "awards/decision",
                Map.of(
                        "decision",
                        decision,
                        "navigation",
                        frame.navigations().of(decision.round().call(), visitor),
                        "problems",
                        problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
