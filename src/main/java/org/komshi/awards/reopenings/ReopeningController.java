package org.komshi.awards.reopenings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;
import org.komshi.forms.Checklist;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of an application that was opened again, up to the new decision. */
@Controller
@RequestMapping("/desk/reopenings/{id}")
class ReopeningController {
    private final Reopenings reopenings;
    private final ReopeningPages pages;

    ReopeningController(Reopenings reopenings, ReopeningPages pages) {
        this.reopenings = reopenings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView reopening(@PathVariable UUID id, Visitor visitor) {
        return pages.page(id, Map.of(), List.of(), visitor);
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Visitor visitor) {
        Map<String, Finding> findings = new HashMap<>();
        for (Checklist.Item item :
                reopenings.checklist(reopenings.find(id, visitor.person())).items()) {
            findings.put(
                    item.id(),
                    new Finding(
                            item.id(),
                            Outcome.find(field(fields, "outcome-" + item.id())),
                            field(fields, "code-" + item.id()),
                            field(fields, "note-" + item.id()),
                            0));
        }
        return after(id, fields, reopenings.check(id, findings, visitor.person()), visitor);
    }

    @PostMapping("/assessors")
    ModelAndView ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Visitor visitor) {
        Set<PersonId> chosen = fields.getOrDefault("assessors", List.of()).stream()
                .map(ReopeningController::person)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return after(id, fields, reopenings.ask(id, chosen, day(field(fields, "due")), visitor.person()), visitor);
    }

    @PostMapping("/cancellation")
    String takeOff(@PathVariable UUID id, @RequestParam UUID assessment, Visitor visitor) {
        reopenings.takeOff(id, assessment, visitor.person());
        return "redirect:/desk/reopenings/" + id;
    }

    private ModelAndView after(
            UUID id, MultiValueMap<String, String> fields, List<CannotReopen> problems, Visitor visitor) {
        return problems.isEmpty()
                ? new ModelAndView("redirect:/desk/reopenings/" + id)
                : pages.page(id, fields, problems, visitor);
    }

    private static String field(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    private static Optional<PersonId> person(String typed) {
        try {
            return Optional.of(new PersonId(UUID.fromString(typed)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
