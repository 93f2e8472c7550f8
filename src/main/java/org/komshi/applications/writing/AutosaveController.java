package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.CONFLICT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
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

    /** @param said what the page shows now, in the reader's language */
    record Told(String said, Map<String, String> seen, List<String> rivals) {}

    @PostMapping(path = "/my/proposals/{id}/sections/{section}", headers = "X-Autosave")
    ResponseEntity<Told> save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ProposalId proposal = new ProposalId(id);
        return switch (typing.save(proposal, visitor.person(), fields, page.language())) {
            case Saving.Saved saved -> ResponseEntity.ok(told(saved, sections.line(proposal, visitor.person()), page));
            case Saving.Refused(var problem) ->
                ResponseEntity.status(CONFLICT)
                        .body(new Told(page.what(problem) + " " + page.now(problem), Map.of(), List.of()));
        };
    }

    private static Told told(Saving.Saved saved, ProposalLine line, Page page) {
        String time = page.phrases().time(saved.at(), line.in());
        return new Told(
                page.say(saved.rivals().isEmpty() ? "applications.saved" : "applications.saved.rival", "time", time),
                saved.seen().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().token())),
                saved.rivals());
    }
}
