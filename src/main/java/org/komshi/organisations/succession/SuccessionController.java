package org.komshi.organisations.succession;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One request, for its asker and for those who act for the organisation. */
@Controller
class SuccessionController {
    private final Successions successions;

    SuccessionController(Successions successions) {
        this.successions = successions;
    }

    @GetMapping("/my/successions/{id}")
    ModelAndView read(@PathVariable UUID id, Visitor visitor) {
        return page(id, visitor, "", List.of());
    }

    @PostMapping("/my/successions/{id}/objection")
    ModelAndView object(@PathVariable UUID id, @RequestParam(defaultValue = "") String objection, Visitor visitor) {
        Optional<CannotSucceed> problem = successions.object(id, objection.strip(), visitor.person());
        return problem.map(refused -> {
                    ModelAndView page = page(id, visitor, objection, List.of(refused));
                    page.setStatus(UNPROCESSABLE_CONTENT);
                    return page;
                })
                .orElseGet(() -> new ModelAndView("redirect:/my/successions/" + id));
    }

    @PostMapping("/my/successions/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Visitor visitor) {
        successions.withdraw(id, visitor.person());
        return "redirect:/my/successions/" + id;
    }

    private ModelAndView page(UUID id, Visitor visitor, String objection, List<CannotSucceed> problems) {
        Succession succession = successions.succession(id, visitor.person());
        return new ModelAndView(
                "organisations/succession",
                Map.of(
                        "succession",
                        succession,
                        "mayObject",
                        successions.mayObject(succession, visitor.person()),
                        "objection",
                        objection,
                        "problems",
                        problems));
    }
}
