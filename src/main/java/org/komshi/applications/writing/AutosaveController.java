package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.CONFLICT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.files.CannotTake;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.komshi.web.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What {@code draft.js} sends while a person types: the same address and fields as the button, answered in JSON. */
@Controller
class AutosaveController {
    private final Sections sections;
    private final Typing typing;

    AutosaveController(Sections sections, Typing typing) {
        this.sections = sections;
        this.typing = typing;
    }

    /**
     * @param said what the page shows now, in the reader's language
     * @param computed what the form computes, in words, by the id of its place in the page
     * @param asked ids of the questions that are asked now
     * @param notTaken files that were refused: what to say, by the id of the field
     */
    record Told(
            String said,
            Map<String, String> seen,
            List<String> rivals,
            Map<String, String> computed,
            Collection<String> asked,
            Map<String, String> notTaken) {}

    @PostMapping(path = "/my/proposals/{id}/sections/{section}", headers = "X-Autosave")
    ResponseEntity<Told> save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        Typing.Kept kept =
                typing.save(proposal, visitor.person(), new Typing.Sent(fields, Uploads.of(request), page.language()));
        HttpStatus status = kept.notTaken().stream()
                .findFirst()
                .map(SectionController::status)
                .orElse(HttpStatus.OK);
        return switch (kept.saving()) {
            case Saving.Saved saved ->
                ResponseEntity.status(status)
                        .body(told(saved, kept.notTaken(), sections.line(proposal, visitor.person()), page));
            case Saving.Refused(var problem) ->
                ResponseEntity.status(CONFLICT)
                        .body(new Told(
                                page.what(problem) + " " + page.now(problem),
                                Map.of(),
                                List.of(),
                                Map.of(),
                                List.of(),
                                Map.of()));
        };
    }

    private Told told(Saving.Saved saved, List<CannotTake> notTaken, ProposalLine line, Page page) {
        String time = page.phrases().time(saved.at(), line.in());
        Sections.Computed computed = sections.computed(line.id(), page.phrases());
        Map<String, String> refused = new LinkedHashMap<>();
        notTaken.forEach(
                problem -> refused.put(problem.field().orElse(""), page.what(problem) + " " + page.now(problem)));
        return new Told(
                page.say(saved.rivals().isEmpty() ? "applications.saved" : "applications.saved.rival", "time", time),
                saved.seen().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().token())),
                saved.rivals(),
                computed.words(),
                computed.asked(),
                refused);
    }
}
