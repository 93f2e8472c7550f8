package org.komshi.awards.decisions;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.CannotDecide;
import org.komshi.awards.DecisionDraft;
import org.komshi.calls.CallId;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last page before a decision is taken: what will happen, and to whom. */
@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}/decision/confirmation")
class DecidingController {
    private final Decisions decisions;
    private final DecisionRounds rounds;
    private final DecisionPages pages;
    private final PublicationStep step;

    DecidingController(Decisions decisions, DecisionRounds rounds, DecisionPages pages, PublicationStep step) {
        this.decisions = decisions;
        this.rounds = rounds;
        this.pages = pages;
        this.step = step;
    }

    @GetMapping
    ModelAndView confirmation(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        DecisionRound round = round(id, number, visitor);
        if (decisions
                .decision(round.id())
                .filter(Decision.Decided.class::isInstance)
                .isPresent()) {
            return new ModelAndView("redirect:" + round.desk("decision"));
        }
        DecisionDraft draft =
                decisions.decision(round.id()).map(Decision::content).orElse(DecisionDraft.EMPTY);
        return page(round, visitor, decisions.obstacles(round, draft, visitor.person()));
    }

    @PostMapping
    ModelAndView decide(@PathVariable UUID id, @PathVariable int number, @RequestParam int version, Visitor visitor) {
        DecisionRound round = round(id, number, visitor);
        List<CannotDecide> problems = decisions.decide(round.id(), version, visitor.person());
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:" + round.desk("letters"));
        }
        ModelAndView page = page(round, visitor, problems);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private DecisionRound round(UUID id, int number, Visitor visitor) {
        DecisionRound round = rounds.find(new CallId(id), number, visitor.person());
        if (!round.writes()) {
            throw new NotFound();
        }
        return round;
    }

    private ModelAndView page(DecisionRound round, Visitor visitor, List<CannotDecide> problems) {
        return new ModelAndView(
                "awards/confirmation",
                Map.of(
                        "decision",
                        pages.kept(round, visitor.reads()),
                        "planned",
                        step.planned(round),
                        "problems",
                        problems));
    }
}
