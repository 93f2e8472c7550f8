package org.komshi.evaluation.assessments;

import java.util.List;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.assessors.CannotDeclare;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.FormPages;
import org.komshi.identity.Visitor;
import org.komshi.language.Speech;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A proposal beside the grid, as its assessor sees it. */
@Component
class AssessmentPages {
    private final Assessments assessments;
    private final Applications applications;
    private final Rounds rounds;
    private final Speech speech;

    AssessmentPages(Assessments assessments, Applications applications, Rounds rounds, Speech speech) {
        this.assessments = assessments;
        this.applications = applications;
        this.rounds = rounds;
        this.speech = speech;
    }

    ModelAndView page(AssessmentId id, Visitor visitor) {
        Assessment assessment = assessments.find(id, visitor.person());
        return page(assessment, assessments.sheet(assessment), List.of(), visitor);
    }

    /** @param typed what was just entered, kept or not */
    ModelAndView page(AssessmentId id, Sheet typed, List<CannotAssess> problems, Visitor visitor) {
        return page(assessments.find(id, visitor.person()), typed, problems, visitor);
    }

    private ModelAndView page(Assessment assessment, Sheet sheet, List<CannotAssess> problems, Visitor visitor) {
        Content content = applications.content(assessment.proposal());
        boolean open = !assessment.isSubmitted() && !assessments.isDecided(assessment);
        return DeskPages.page("evaluation/assessment", problems)
                .addObject("assessment", assessment)
                .addObject("sheet", sheet)
                .addObject("kept", wasChanged(problems) ? assessments.sheet(assessment) : Sheet.NONE)
                .addObject("grid", assessments.grid(assessment))
                .addObject("open", open)
                .addObject("content", FormPages.reading(content.form(), content.answers(), speech.in(visitor.reads())));
    }

    /** Then both texts stand on the page: saving anew writes over what the other window saved, and one has seen it. */
    private static boolean wasChanged(List<CannotAssess> problems) {
        return problems.stream().anyMatch(CannotAssess.ChangedMeanwhile.class::isInstance);
    }

    ModelAndView conflict(AssessmentId id, String note, List<CannotDeclare> problems, Visitor visitor) {
        return DeskPages.page("evaluation/conflict", problems)
                .addObject("assessment", assessments.find(id, visitor.person()))
                .addObject("note", note);
    }
}
