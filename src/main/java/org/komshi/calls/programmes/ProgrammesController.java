package org.komshi.calls.programmes;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.komshi.calls.desk.Entries;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All programmes, and making a new one. */
@Controller
class ProgrammesController {
    private final ProgrammeRepository repository;
    private final SettingUp settingUp;
    private final UsualCountries usual;

    ProgrammesController(ProgrammeRepository repository, SettingUp settingUp, UsualCountries usual) {
        this.repository = repository;
        this.settingUp = settingUp;
        this.usual = usual;
    }

    @GetMapping("/desk/administration/programmes")
    ModelAndView list() {
        return new ModelAndView("calls/programmes", Map.of("programmes", repository.lines()));
    }

    @GetMapping("/desk/administration/programmes/new")
    ModelAndView form() {
        return page(ProgrammeForm.empty(), List.of());
    }

    @PostMapping("/desk/administration/programmes")
    ModelAndView create(@RequestParam MultiValueMap<String, String> sent, Visitor visitor) {
        ProgrammeForm form = new ProgrammeForm(Entries.of(sent));
        List<Problem> problems = form.problemsOfNew();
        if (!problems.isEmpty()) {
            return page(form, problems);
        }
        return switch (settingUp.create(form.programme(usual), visitor.person())) {
            case SettingUp.Outcome.Kept(var id) ->
                new ModelAndView("redirect:/desk/administration/programmes/" + id.value() + "?saved=1");
            case SettingUp.Outcome.Refused(var problem) -> page(form, List.of(problem));
        };
    }

    private static ModelAndView page(ProgrammeForm form, List<Problem> problems) {
        ModelAndView page = new ModelAndView(
                "calls/newProgramme", Map.of("form", form, "countries", UsualCountries.codes(), "problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
