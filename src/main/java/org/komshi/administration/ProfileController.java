package org.komshi.administration;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The hub's name and whom one may write to. */
@Controller
class ProfileController {
    private final HubRepository repository;
    private final Choosing choosing;

    ProfileController(HubRepository repository, Choosing choosing) {
        this.repository = repository;
        this.choosing = choosing;
    }

    @GetMapping("/desk/administration/hub")
    ModelAndView form(@RequestParam(defaultValue = "") String saved) {
        return page(ProfileForm.of(repository.find()), List.of(), !saved.isEmpty());
    }

    @PostMapping("/desk/administration/hub")
    ModelAndView save(@RequestParam Map<String, String> sent, Visitor visitor) {
        ProfileForm form = ProfileForm.read(sent);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return refused(form, problems);
        }
        Chosen before = repository.find();
        Optional<Overtaken> overtaken = choosing.name(
                form.named(before), form.mail(), form.contacted(before), form.version(), visitor.person());
        return overtaken
                .map(problem -> refused(form.at(repository.find().version()), List.of(problem)))
                .orElseGet(() -> new ModelAndView("redirect:/desk/administration/hub?saved=1"));
    }

    private static ModelAndView refused(ProfileForm form, List<Problem> problems) {
        ModelAndView page = page(form, problems, false);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(ProfileForm form, List<Problem> problems, boolean saved) {
        return new ModelAndView("administration/profile", Map.of("form", form, "problems", problems, "saved", saved));
    }
}
