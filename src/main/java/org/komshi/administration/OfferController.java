package org.komshi.administration;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which languages the hub offers, which is the usual one, and in which zone it shows the time. */
@Controller
class OfferController {
    private final HubRepository repository;
    private final Choosing choosing;
    private final KnownProfile profile;
    private final Settings settings;

    OfferController(HubRepository repository, Choosing choosing, KnownProfile profile, Settings settings) {
        this.repository = repository;
        this.choosing = choosing;
        this.profile = profile;
        this.settings = settings;
    }

    @GetMapping("/desk/administration/languages")
    ModelAndView form(@RequestParam(defaultValue = "") String saved) {
        return page(OfferForm.of(repository.find(), settings), List.of(), !saved.isEmpty());
    }

    @PostMapping("/desk/administration/languages")
    ModelAndView save(
            @RequestParam(name = "languages", required = false) @Nullable List<String> languages,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String version,
            Visitor visitor) {
        OfferForm form = new OfferForm(languages, usual, zone, version);
        List<Problem> problems = form.problems(profile.now().zone());
        if (!problems.isEmpty()) {
            return refused(form, problems);
        }
        return choosing.offer(form.offer(), form.seen(), visitor.person())
                .map(problem -> refused(form.at(repository.find().version()), List.of(problem)))
                .orElseGet(() -> new ModelAndView("redirect:/desk/administration/languages?saved=1"));
    }

    private ModelAndView refused(OfferForm form, List<Problem> problems) {
        ModelAndView page = page(form, problems, false);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(OfferForm form, List<Problem> problems, boolean saved) {
        return new ModelAndView(
                "administration/languages",
                Map.of(
                        "form",
                        form,
                        "zones",
                        OfferForm.zones(profile.now().zone()),
                        "problems",
                        problems,
                        "saved",
                        saved));
    }
}
