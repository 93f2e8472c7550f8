package org.komshi.evaluation.checks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.Visitor;
import org.komshi.language.Speech;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/proposals/{id}")
class ProposalChecksController {
    private final Checks checks;
    private final ChecklistPages pages;
    private final Rounds rounds;
    private final DeskPages desk;
    private final Speech speech;

    ProposalChecksController(Checks checks, ChecklistPages pages, Rounds rounds, DeskPages desk, Speech speech) {
        this.checks = checks;
        this.pages = pages;
        this.rounds = rounds;
        this.desk = desk;
        this.speech = speech;
    }

    @GetMapping("/checks")
    ModelAndView checks(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return page("evaluation/proposalChecks", new ProposalId(id), List.of(), List.of(), visitor)
                .addObject("said", said);
    }

    @PostMapping("/checks")
    ModelAndView save(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        ProposalId proposal = new ProposalId(id);
        List<Finding> findings = pages.read(rounds.of(proposal, visitor.person(), Rounds.DESK), proposal, fields);
        List<CannotCheck> problems = checks.save(proposal, findings, visitor.person());
        if (!problems.isEmpty()) {
            return page("evaluation/proposalChecks", proposal, findings, problems, visitor);
        }
        return fields.containsKey("conclude") ? to(proposal, "conclusion") : to(proposal, "checks?said=saved");
    }

    @GetMapping("/conclusion")
    ModelAndView question(@PathVariable UUID id, Visitor visitor) {
        return page("evaluation/conclusion", new ProposalId(id), List.of(), List.of(), visitor);
    }

    @PostMapping("/conclusion")
    ModelAndView conclude(@PathVariable UUID id, @RequestParam(defaultValue = "") String eligible, Visitor visitor) {
        ProposalId proposal = new ProposalId(id);
        List<CannotCheck> problems = checks.conclude(proposal, eligible.equals("yes"), visitor.person());
        return problems.isEmpty()
                ? to(proposal, "checks?said=concluded")
                : page("evaluation/conclusion", proposal, List.of(), problems, visitor);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Visitor visitor) {
        ProposalId proposal = new ProposalId(id);
        List<CannotCheck> problems = checks.reopen(proposal, why, visitor.person());
        return problems.isEmpty()
                ? to(proposal, "checks?said=reopened")
                : page("evaluation/proposalChecks", proposal, List.of(), problems, visitor);
    }

    private ModelAndView page(
            String view, ProposalId id, List<Finding> typed, List<CannotCheck> problems, Visitor visitor) {
        Round round = rounds.of(id, visitor.person(), Rounds.READERS);
        return desk.page(view, round, visitor, problems)
                .addObject("check", pages.page(round, id, typed, speech.in(visitor.reads())));
    }

    private static ModelAndView to(ProposalId proposal, String part) {
        return new ModelAndView("redirect:/desk/proposals/" + proposal.value() + "/" + part);
    }
}
