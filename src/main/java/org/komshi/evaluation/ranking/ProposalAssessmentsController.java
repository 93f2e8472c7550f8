package org.komshi.evaluation.ranking;

import java.util.List;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.assessments.Assessments;
import org.komshi.evaluation.assessments.CannotAssess;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.FormPages;
import org.komshi.identity.Visitor;
import org.komshi.language.Speech;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All assessments of one proposal beside each other, for those who prepare and take the decision. */
@Controller
@RequestMapping("/desk/proposals/{id}/assessments")
class ProposalAssessmentsController {
    private final Rankings rankings;
    private final Assessments assessments;
    private final Rounds rounds;
    private final DeskPages desk;
    private final Reading reading;

    ProposalAssessmentsController(
            Rankings rankings, Assessments assessments, Rounds rounds, DeskPages desk, Reading reading) {
        this.rankings = rankings;
        this.assessments = assessments;
        this.rounds = rounds;
        this.desk = desk;
        this.reading = reading;
    }

    /** What was written, in the reader's language where the form speaks. */
    @Component
    record Reading(Applications applications, Speech speech) {}

    @GetMapping
    ModelAndView assessments(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return page(new ProposalId(id), visitor, List.of()).addObject("said", said);
    }

    @PostMapping("/{assessment}/return")
    ModelAndView giveBack(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam(defaultValue = "") String why,
            Visitor visitor) {
        ProposalId proposal = new ProposalId(id);
        List<CannotAssess> problems =
                assessments.giveBack(new AssessmentId(assessment), proposal, why, visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:/desk/proposals/" + id + "/assessments?said=returned")
                : page(proposal, visitor, problems);
    }

    private ModelAndView page(ProposalId id, Visitor visitor, List<CannotAssess> problems) {
        Round round = rounds.of(id, visitor.person(), Rounds.JUDGES);
        Content content = reading.applications().content(id);
        return desk.page("evaluation/proposalAssessments", round, visitor, problems)
                .addObject("proposal", rounds.proposal(id))
                .addObject("grid", rankings.grid(round.id()))
                .addObject("given", assessments.given(id))
                .addObject("line", rankings.of(round.id()).line(id).orElse(null))
                .addObject("named", rounds.works(round.call(), visitor.person(), Rounds.READERS))
                .addObject("decided", rounds.isDecided(round.id()))
                .addObject(
                        "content",
                        FormPages.reading(
                                content.form(),
                                content.answers(),
                                reading.speech().in(visitor.reads())));
    }
}
