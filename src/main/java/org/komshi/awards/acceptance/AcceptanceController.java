package org.komshi.awards.acceptance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.AwardId;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accepting or declining an award, each on its page that says what follows. */
@Controller
@RequestMapping("/my/awards/{id}")
class AcceptanceController {
    private final KnownAwards awards;
    private final Acceptances acceptances;
    private final MyAwardPages pages;

    AcceptanceController(KnownAwards awards, Acceptances acceptances, MyAwardPages pages) {
        this.awards = awards;
        this.acceptances = acceptances;
        this.pages = pages;
    }

    @GetMapping("/acceptance")
    ModelAndView accepting(@PathVariable UUID id, Visitor visitor) {
        return asked("awards/accepting", id, visitor);
    }

    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable UUID id, Visitor visitor) {
        return after("awards/accepting", id, Map.of(), acceptances.accept(new AwardId(id), visitor.person()), visitor);
    }

    @GetMapping("/declining")
    ModelAndView declining(@PathVariable UUID id, Visitor visitor) {
        return asked("awards/declining", id, visitor);
    }

    @PostMapping("/declining")
    ModelAndView decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Visitor visitor) {
        List<CannotAccept> problems = acceptances.decline(new AwardId(id), visitor.person(), reason);
        return after("awards/declining", id, Map.of("reason", reason), problems, visitor);
    }

    private ModelAndView asked(String template, UUID id, Visitor visitor) {
        KnownAward award = awards.own(new AwardId(id), visitor.person());
        return pages.isOpen(award) && award.isRepresented()
                ? pages.page(template, award, Map.of(), List.of())
                : new ModelAndView("redirect:/my/awards/" + id);
    }

    private ModelAndView after(
            String template, UUID id, Map<String, String> typed, List<CannotAccept> problems, Visitor visitor) {
        return problems.isEmpty()
                ? new ModelAndView("redirect:/my/awards/" + id)
                : pages.page(template, awards.own(new AwardId(id), visitor.person()), typed, problems);
    }
}
