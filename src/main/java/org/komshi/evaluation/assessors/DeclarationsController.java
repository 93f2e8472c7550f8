package org.komshi.evaluation.assessors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/assess/calls/{id}/declarations")
class DeclarationsController {
    private final Declarations declarations;

    DeclarationsController(Declarations declarations) {
        this.declarations = declarations;
    }

    @GetMapping
    ModelAndView names(@PathVariable UUID id, Visitor visitor) {
        return page(declarations.sheet(new CallId(id), visitor.person()), Map.of(), List.of());
    }

    @PostMapping
    ModelAndView declare(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        CallId call = new CallId(id);
        List<Declared> declared = declarations.sheet(call, visitor.person()).names().stream()
                .map(name -> read(name.application(), fields))
                .toList();
        List<CannotDeclare> problems =
                declarations.declare(call, declared, fields.containsKey("impartial"), visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:/assess?said=declared")
                : page(declarations.sheet(call, visitor.person()), fields, problems);
    }

    private static Declared read(ApplicationId application, Map<String, String> fields) {
        Optional<Boolean> conflict = switch (fields.getOrDefault("conflict." + application.value(), "")) {
            case "no" -> Optional.of(false);
            case "yes" -> Optional.of(true);
            default -> Optional.empty();
        };
        return new Declared(application, conflict, fields.getOrDefault("note." + application.value(), ""));
    }

    private static ModelAndView page(
            Declarations.Sheet sheet, Map<String, String> typed, List<CannotDeclare> problems) {
        return DeskPages.page("evaluation/declarations", problems)
                .addObject("sheet", sheet)
                .addObject("typed", typed);
    }
}
