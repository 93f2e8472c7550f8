package org.komshi.organisations.succession;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests at the desk: the paper is checked, an objection is answered. */
@Controller
class SuccessionChecksController {
    private final SuccessionChecks checks;
    private final Settings settings;

    SuccessionChecksController(SuccessionChecks checks, Settings settings) {
        this.checks = checks;
        this.settings = settings;
    }

    @GetMapping("/desk/successions")
    ModelAndView list(Visitor visitor) {
        return new ModelAndView(
                "organisations/deskSuccessions", Map.of("successions", checks.atDesk(visitor.person())));
    }

    @GetMapping("/desk/successions/{id}")
    ModelAndView read(@PathVariable UUID id, Visitor visitor) {
        return page(id, visitor, "", "", List.of());
    }

    @PostMapping("/desk/successions/{id}/check")
    ModelAndView check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String finding,
            Visitor visitor) {
        Optional<CannotSucceed> problem =
                chosen(verdict).or(() -> checks.check(id, verdict.equals("yes"), finding.strip(), visitor.person()));
        return answer(id, visitor, verdict, finding, problem);
    }

    @PostMapping("/desk/successions/{id}/settlement")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String settlement,
            Visitor visitor) {
        Optional<CannotSucceed> problem = chosen(verdict)
                .or(() -> checks.settle(id, verdict.equals("yes"), settlement.strip(), visitor.person()));
        return answer(id, visitor, verdict, settlement, problem);
    }

    private static Optional<CannotSucceed> chosen(String verdict) {
        return List.of("yes", "no").contains(verdict) ? Optional.empty() : Optional.of(new CannotSucceed.NotChosen());
    }

    private ModelAndView answer(
            UUID id, Visitor visitor, String verdict, String written, Optional<CannotSucceed> problem) {
        return problem.map(refused -> {
                    ModelAndView page = page(id, visitor, verdict, written, List.of(refused));
                    page.setStatus(UNPROCESSABLE_CONTENT);
                    return page;
                })
                .orElseGet(() -> new ModelAndView("redirect:/desk/successions/" + id));
    }

    private ModelAndView page(UUID id, Visitor visitor, String verdict, String written, List<CannotSucceed> problems) {
        Succession succession = checks.succession(id, visitor.person());
        return new ModelAndView(
                "organisations/deskSuccession",
                Map.of(
                        "succession",
                        succession,
                        "acting",
                        checks.acting(succession),
                        "days",
                        settings.rights().successionWait().toDays(),
                        "verdict",
                        verdict,
                        "written",
                        written,
                        "problems",
                        problems));
    }
}
