package org.komshi.organisations.offices;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.language.Text;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.Office;
import org.komshi.organisations.OfficeId;
import org.komshi.organisations.Offices;
import org.komshi.organisations.spi.Countries;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The offices of the hub: all, one, and taking one away. */
@Controller
class OfficesController {
    private static final String ADDRESS = "/desk/administration/offices";

    private final Offices offices;
    private final Naming naming;
    private final CountryChoices countries;
    private final Pages pages;

    OfficesController(Offices offices, Naming naming, CountryChoices countries, Pages pages) {
        this.offices = offices;
        this.naming = naming;
        this.countries = countries;
        this.pages = pages;
    }

    @GetMapping("/desk/administration/offices")
    ModelAndView list(@RequestParam(defaultValue = "") String saved, HttpServletRequest request) {
        return new ModelAndView(
                "organisations/offices",
                Map.of("offices", offices.all(), "countries", choices(request), "saved", !saved.isEmpty()));
    }

    @GetMapping("/desk/administration/offices/new")
    ModelAndView form(HttpServletRequest request) {
        return page("", OfficeForm.empty(codes(request)), List.of(), request);
    }

    @PostMapping("/desk/administration/offices")
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Visitor visitor, HttpServletRequest request) {
        OfficeForm form = OfficeForm.read(sent);
        List<CannotName> problems = form.problems(codes(request));
        if (problems.isEmpty()) {
            problems = naming.add(form.office(Naming.next(), Text.NONE), visitor.person());
        }
        return problems.isEmpty() ? saved() : page("", form, problems, request);
    }

    @GetMapping("/desk/administration/offices/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        Office office = naming.find(new OfficeId(id));
        return page("/" + id, OfficeForm.of(office), List.of(), request);
    }

    @PostMapping("/desk/administration/offices/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Visitor visitor,
            HttpServletRequest request) {
        Office known = naming.find(new OfficeId(id));
        OfficeForm form = OfficeForm.read(sent);
        List<CannotName> problems = form.problems(codes(request));
        if (problems.isEmpty()) {
            problems = naming.change(form.office(known.id(), known.name()), visitor.person());
        }
        return problems.isEmpty() ? saved() : page("/" + id, form.at(known.version()), problems, request);
    }

    @GetMapping("/desk/administration/offices/{id}/removal")
    ModelAndView ask(@PathVariable UUID id) {
        return new ModelAndView("organisations/officeRemoval", Map.of("office", naming.find(new OfficeId(id))));
    }

    @PostMapping("/desk/administration/offices/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Visitor visitor) {
        naming.remove(new OfficeId(id), visitor.person());
        return saved();
    }

    private static ModelAndView saved() {
        return new ModelAndView("redirect:" + ADDRESS + "?saved=1");
    }

    private List<Countries.Named> choices(HttpServletRequest request) {
        return countries.in(pages.of(request).language());
    }

    private List<String> codes(HttpServletRequest request) {
        return choices(request).stream().map(Countries.Named::code).toList();
    }

    private ModelAndView page(String which, OfficeForm form, List<CannotName> problems, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(
                "organisations/office",
                Map.of(
                        "address",
                        ADDRESS + which,
                        "isNew",
                        which.isEmpty(),
                        "form",
                        form,
                        "countries",
                        choices(request),
                        "problems",
                        problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
