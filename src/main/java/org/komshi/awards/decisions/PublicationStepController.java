package org.komshi.awards.decisions;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.awards.publication.CannotPublish;
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

/** How much of each award will be public: before the decision is taken. */
@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}/publication")
class PublicationStepController {
    private final DecisionRounds rounds;
    private final PublicationStep step;

    PublicationStepController(DecisionRounds rounds, PublicationStep step) {
        this.rounds = rounds;
        this.step = step;
    }

    @GetMapping
    ModelAndView publication(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        return page(round(id, number, visitor), Map.of(), visitor, List.of());
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            Visitor visitor) {
        DecisionRound round = round(id, number, visitor);
        String version = fields.getOrDefault("version", "");
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        List<CannotPublish> problems = step.choose(round, fields, seen, visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + round.desk("decision/confirmation"))
                : page(round, fields, visitor, problems);
    }

    private DecisionRound round(UUID id, int number, Visitor visitor) {
        DecisionRound round = rounds.find(new CallId(id), number, visitor.person());
        if (!round.writes() || !round.awardsMoney()) {
            throw new NotFound();
        }
        return round;
    }

    private ModelAndView page(
            DecisionRound round, Map<String, String> typed, Visitor visitor, List<CannotPublish> problems) {
        Optional<Decision.Draft> draft = step.draft(round);
        if (draft.isEmpty()) {
            return new ModelAndView("redirect:" + round.desk("decision"));
        }
        ModelAndView page = new ModelAndView(
                "awards/publication",
                Map.of(
                        "round",
                        round,
                        "version",
                        draft.get().version(),
                        "lines",
                        step.lines(round, draft.get(), typed, visitor.reads()),
                        "problems",
                        problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
