package org.komshi.evaluation.assessments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.assessors.CannotDeclare;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/assess/assessments/{id}")
class AssessmentController {
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final SheetFields sheets;

    AssessmentController(Assessments assessments, AssessmentPages pages, SheetFields sheets) {
        this.assessments = assessments;
        this.pages = pages;
        this.sheets = sheets;
    }

    @GetMapping
    ModelAndView assessment(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return pages.page(new AssessmentId(id), visitor).addObject("said", said);
    }

    @PostMapping
    ModelAndView save(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        Sheet sheet = sheets.read(assessment, fields, visitor.person());
        List<CannotAssess> problems = assessments.save(assessment, sheet, visitor.person());
        return problems.isEmpty()
                ? to("/assess/assessments/" + id + "?said=saved")
                : pages.page(assessment, sheet, problems, visitor);
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        Sheet sheet = sheets.read(assessment, fields, visitor.person());
        List<CannotAssess> problems = assessments.save(assessment, sheet, visitor.person());
        if (problems.isEmpty()) {
            problems = assessments.submit(assessment, visitor.person());
        }
        return problems.isEmpty() ? to("/assess?said=submitted") : pages.page(assessment, sheet, problems, visitor);
    }

    @GetMapping("/conflict")
    ModelAndView question(@PathVariable UUID id, Visitor visitor) {
        return pages.conflict(new AssessmentId(id), "", List.of(), visitor);
    }

    @PostMapping("/conflict")
    ModelAndView declareConflict(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        List<CannotDeclare> problems = assessments.declareConflict(assessment, note, visitor.person());
        return problems.isEmpty() ? to("/assess?said=conflict") : pages.conflict(assessment, note, problems, visitor);
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
