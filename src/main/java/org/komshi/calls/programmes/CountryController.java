package org.komshi.calls.programmes;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.Country;
import org.komshi.calls.ProgrammeId;
import org.komshi.calls.desk.CannotRead;
import org.komshi.calls.desk.Entries;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a country or territory is called in a programme, its footnote, and where it stands in lists. */
@Controller
class CountryController {
    private final ProgrammeRepository repository;
    private final SettingUp settingUp;
    private final UsualCountries usual;

    CountryController(ProgrammeRepository repository, SettingUp settingUp, UsualCountries usual) {
        this.repository = repository;
        this.settingUp = settingUp;
        this.usual = usual;
    }

    /** Adds a country with its usual name, which its page then lets one change. */
    @PostMapping("/desk/administration/programmes/{id}/countries")
    ModelAndView add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Visitor visitor) {
        ProgrammeView programme = repository.find(new ProgrammeId(id));
        CountryForm form = new CountryForm(Entries.of(sent));
        if (!form.isCode()) {
            return refusedAtProgramme(programme, new CannotRead.NotACode("code"));
        }
        if (programme.countries().stream().anyMatch(there -> there.code().equals(form.code()))) {
            return refusedAtProgramme(programme, new CannotSetUp.CountryThere());
        }
        Country country = usual.country(form.code());
        int last = programme.countries().size() + 1;
        return switch (settingUp.name(
                new ProgrammeId(id), country, last, programme.line().version(), visitor.person())) {
            case SettingUp.Outcome.Kept _ ->
                new ModelAndView("redirect:" + programme.address() + "/countries/" + country.code());
            case SettingUp.Outcome.Refused(var problem) -> refusedAtProgramme(programme, problem);
        };
    }

    @GetMapping("/desk/administration/programmes/{id}/countries/{code}")
    ModelAndView form(@PathVariable UUID id, @PathVariable String code) {
        ProgrammeView programme = repository.find(new ProgrammeId(id));
        Country country = country(programme, code);
        int place = programme.countries().indexOf(country) + 1;
        return page(
                programme,
                country,
                CountryForm.of(country, place, programme.line().version()),
                List.of());
    }

    @PostMapping("/desk/administration/programmes/{id}/countries/{code}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Visitor visitor) {
        ProgrammeView programme = repository.find(new ProgrammeId(id));
        Country country = country(programme, code);
        CountryForm form = new CountryForm(Entries.of(sent));
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(programme, country, form, problems);
        }
        return switch (settingUp.name(
                new ProgrammeId(id), form.country(country), form.place(), form.seen(), visitor.person())) {
            case SettingUp.Outcome.Kept _ -> new ModelAndView("redirect:" + programme.address() + "?saved=1");
            case SettingUp.Outcome.Refused(var problem) -> overtaken(programme, country, form, problem);
        };
    }

    @PostMapping("/desk/administration/programmes/{id}/countries/{code}/removal")
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int version,
            Visitor visitor) {
        ProgrammeView programme = repository.find(new ProgrammeId(id));
        Country country = country(programme, code);
        return switch (settingUp.remove(new ProgrammeId(id), code, version, visitor.person())) {
            case SettingUp.Outcome.Kept _ -> new ModelAndView("redirect:" + programme.address() + "?saved=1");
            case SettingUp.Outcome.Refused(var problem) -> {
                int place = programme.countries().indexOf(country) + 1;
                CountryForm form =
                        CountryForm.of(country, place, programme.line().version());
                yield page(programme, country, form, List.of(problem));
            }
        };
    }

    private static ModelAndView overtaken(
            ProgrammeView programme, Country country, CountryForm form, CannotSetUp problem) {
        form.entries().put("version", String.valueOf(programme.line().version()));
        return page(programme, country, form, List.of(problem));
    }

    private static Country country(ProgrammeView programme, String code) {
        return programme.countries().stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView refusedAtProgramme(ProgrammeView programme, Problem problem) {
        ModelAndView page = new ModelAndView(
                "calls/programme",
                Map.of(
                        "programme",
                        programme,
                        "form",
                        ProgrammeForm.of(programme.line()),
                        "problems",
                        List.of(problem),
                        "saved",
                        false));
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(
            ProgrammeView programme, Country country, CountryForm form, List<Problem> problems) {
        ModelAndView page = new ModelAndView(
                "calls/country",
                Map.of("programme", programme, "country", country, "form", form, "problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
