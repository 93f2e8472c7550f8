package org.komshi.calls.programmes;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.ProgrammeId;
import org.komshi.calls.desk.Entries;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One programme: what it says of itself, and its countries. */
@Controller
class ProgrammeController {
    private final ProgrammeRepository repository;
    private final SettingUp settingUp;

    ProgrammeController(ProgrammeRepository repository, SettingUp settingUp) {
        this.repository = repository;
        this.settingUp = settingUp;
    }

    @GetMapping("/desk/administration/programmes/{id}")
    ModelAndView read(@PathVariable UUID id, @RequestParam(defaultValue = "") String saved) {
        ProgrammeView programme = repository.find(new ProgrammeId(id));
        return page(programme, ProgrammeForm.of(programme.line()), List.of(), !saved.isEmpty());
    }

    @PostMapping("/desk/administration/programmes/{id}")
    ModelAndView change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Visitor visitor) {
        ProgrammeForm form = new ProgrammeForm(Entries.of(sent));
        ProgrammeView known = repository.find(new ProgrammeId(id));
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return refused(known, form, problems);
        }
        return switch (settingUp.change(new ProgrammeId(id), form.texts(known.line()), form.seen(), visitor.person())) {
            case SettingUp.Outcome.Kept _ -> new ModelAndView("redirect:" + known.address() + "?saved=1");
            case SettingUp.Outcome.Refused(var problem) -> {
                form.entries().put("version", String.valueOf(known.line().version()));
                yield refused(known, form, List.of(problem));
            }
        };
    }

    private static ModelAndView refused(ProgrammeView programme, ProgrammeForm form, List<Problem> problems) {
        ModelAndView page = page(programme, form, problems, false);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(
            ProgrammeView programme, ProgrammeForm form, List<Problem> problems, boolean saved) {
        return new ModelAndView(
                "calls/programme", Map.of("programme", programme, "form", form, "problems", problems, "saved", saved));
    }
}
