package org.komshi.evaluation.assessments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.evaluation.AssessmentId;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What {@code sheet.js} sends while an assessor types: the same address and fields as the button, answered in JSON. */
@Controller
class AssessmentAutosaveController {
    private final Assessments assessments;
    private final SheetFields sheets;

    AssessmentAutosaveController(Assessments assessments, SheetFields sheets) {
        this.assessments = assessments;
        this.sheets = sheets;
    }

    /**
     * @param said what the page shows now, in the reader's language
     * @param version to be sent with the next save
     */
    record Told(String said, int version) {}

    @PostMapping(path = "/assess/assessments/{id}", headers = "X-Autosave")
    ResponseEntity<Told> save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        AssessmentId assessment = new AssessmentId(id);
        List<CannotAssess> problems =
                assessments.save(assessment, sheets.read(assessment, fields, visitor.person()), visitor.person());
        Assessment kept = assessments.find(assessment, visitor.person());
        return ResponseEntity.status(status(problems)).body(new Told(said(problems, kept, page), kept.version()));
    }

    /** Something too long is told and kept all the same; the others keep nothing. */
    private static HttpStatus status(List<CannotAssess> problems) {
        boolean kept = problems.stream()
                .allMatch(problem ->
                        problem instanceof CannotAssess.TooLong || problem instanceof CannotAssess.PointsNotOnGrid);
        return kept ? HttpStatus.OK : HttpStatus.CONFLICT;
    }

    private static String said(List<CannotAssess> problems, Assessment kept, Page page) {
        if (problems.stream().anyMatch(CannotAssess.ChangedMeanwhile.class::isInstance)) {
            return page.say("evaluation.assess.changed-meanwhile");
        }
        return problems.isEmpty()
                ? page.say(
                        "evaluation.assess.saved-at",
                        "time",
                        page.dateTime(java.util.Objects.requireNonNull(kept.savedAt())))
                : problems.stream()
                        .map(problem -> page.what(problem) + " " + page.now(problem))
                        .collect(Collectors.joining(" "));
    }
}
