package org.komshi.evaluation.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ProposalAssessorsController {
    private final Assignments assignments;
    private final Rounds rounds;
    private final DeskPages desk;

    ProposalAssessorsController(Assignments assignments, Rounds rounds, DeskPages desk) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GetMapping("/desk/proposals/{id}/assessors")
    ModelAndView assessors(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return page(new ProposalId(id), visitor, List.of()).addObject("said", said);
    }

    @PostMapping("/desk/proposals/{id}/assessors")
    ModelAndView add(@PathVariable UUID id, @RequestParam Optional<UUID> assessor, Visitor visitor) {
        ProposalId proposal = new ProposalId(id);
        return answer(proposal, visitor, assignments.add(proposal, person(assessor), visitor.person()));
    }

    @PostMapping("/desk/assessments/{id}/replacement")
    ModelAndView replace(@PathVariable UUID id, @RequestParam Optional<UUID> assessor, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        ProposalId proposal = assignments.assigned(assessment).proposal();
        return answer(proposal, visitor, assignments.replace(assessment, person(assessor), visitor.person()));
    }

    @GetMapping("/desk/assessments/{id}/cancellation")
    ModelAndView question(@PathVariable UUID id, Visitor visitor) {
        Assigned assigned = assignments.assigned(new AssessmentId(id));
        Round round = rounds.of(assigned.proposal(), visitor.person(), Rounds.DESK);
        return desk.page("evaluation/cancellation", round, visitor, List.of())
                .addObject("assigned", assigned)
                .addObject("proposal", rounds.proposal(assigned.proposal()));
    }

    @PostMapping("/desk/assessments/{id}/cancellation")
    ModelAndView takeOff(@PathVariable UUID id, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        ProposalId proposal = assignments.assigned(assessment).proposal();
        return answer(proposal, visitor, assignments.takeOff(assessment, visitor.person()));
    }

    private ModelAndView answer(ProposalId proposal, Visitor visitor, List<CannotAssign> problems) {
        return problems.isEmpty()
                ? new ModelAndView("redirect:/desk/proposals/" + proposal.value() + "/assessors?said=changed")
                : page(proposal, visitor, problems);
    }

    /** Nobody chosen is somebody who cannot be given it: told at the field. */
    private static PersonId person(Optional<UUID> chosen) {
        return new PersonId(chosen.orElse(new UUID(0, 0)));
    }

    private ModelAndView page(ProposalId id, Visitor visitor, List<CannotAssign> problems) {
        Round round = rounds.of(id, visitor.person(), Rounds.READERS);
        return desk.page("evaluation/proposalAssessors", round, visitor, problems)
                .addObject("proposal", rounds.proposal(id))
                .addObject(
                        "assessments",
                        assignments.rows(round.id()).stream()
                                .filter(row -> row.proposal().proposal().equals(id))
                                .flatMap(row -> row.assessments().stream())
                                .toList())
                .addObject("candidates", assignments.candidates(round, id))
                .addObject("decided", rounds.isDecided(round.id()));
    }
}
