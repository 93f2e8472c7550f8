package org.komshi.evaluation.assessments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.assessors.CannotDeclare;
import org.komshi.forms.Grid;
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
    private static final String NOT_APPLICABLE = "not-applicable";

    private final Assessments assessments;
    private final AssessmentPages pages;

    AssessmentController(Assessments assessments, AssessmentPages pages) {
        this.assessments = assessments;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView assessment(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return pages.page(new AssessmentId(id), visitor).addObject("said", said);
    }

    @PostMapping
    ModelAndView save(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        Sheet sheet = read(assessments.find(assessment, visitor.person()), fields);
        List<CannotAssess> problems = assessments.save(assessment, sheet, visitor.person());
        return problems.isEmpty()
                ? to("/assess/assessments/" + id + "?said=saved")
                : pages.page(assessment, sheet, problems, visitor);
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        AssessmentId assessment = new AssessmentId(id);
        Sheet sheet = read(assessments.find(assessment, visitor.person()), fields);
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

    private Sheet read(Assessment assessment, Map<String, String> fields) {
        return new Sheet(
                assessments.grid(assessment).criteria().stream()
                        .map(criterion -> mark(criterion, fields))
                        .toList(),
                fields.getOrDefault("comment", ""),
                Optional.of(fields.getOrDefault("version", ""))
                        .filter(version -> version.matches("\\d{1,9}"))
                        .map(Integer::valueOf));
    }

    private static Mark mark(Grid.Criterion criterion, Map<String, String> fields) {
        String points = fields.getOrDefault("points." + criterion.id(), "");
        String reason = fields.getOrDefault("reason." + criterion.id(), "");
        return points.equals(NOT_APPLICABLE)
                ? Mark.notApplicable(criterion.id(), reason)
                : new Mark(
                        criterion.id(),
                        Optional.of(points)
                                .filter(typed -> typed.matches("-?\\d{1,6}(\\.\\d{1,6})?"))
                                .map(BigDecimal::new),
                        false,
                        reason);
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
