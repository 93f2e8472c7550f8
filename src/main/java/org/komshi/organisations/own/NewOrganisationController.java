package org.komshi.organisations.own;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Registration;
import org.komshi.problems.Problem;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering an organisation in the directory. */
@Controller
class NewOrganisationController {
    private final Organisations organisations;
    private final FormCheck check;
    private final Pages pages;

    NewOrganisationController(Organisations organisations, FormCheck check, Pages pages) {
        this.organisations = organisations;
        this.check = check;
        this.pages = pages;
    }

    @GetMapping("/my/organisations/new")
    ModelAndView form(HttpServletRequest request) {
        Page page = pages.of(request);
        String language = page.language().madeFrom().orElse(page.language().code());
        return page(OrganisationForm.empty(language), page, List.of());
    }

    @PostMapping("/my/organisations/new")
    ModelAndView enter(@ModelAttribute OrganisationForm form, Visitor visitor, HttpServletRequest request) {
        Page page = pages.of(request);
        List<? extends Problem> problems = check.of(form);
        if (!problems.isEmpty()) {
            return page(form, page, problems);
        }
        return switch (organisations.register(form.entered(), visitor.person())) {
            case Registration.Registered(var id) -> new ModelAndView("redirect:/my/organisations/" + id.value());
            case Registration.Refused(var refused) -> page(form, page, refused);
        };
    }

    private ModelAndView page(OrganisationForm form, Page page, List<? extends Problem> problems) {
        ModelAndView model = new ModelAndView(
                "organisations/enter",
                Map.of("form", form, "countries", check.countries(page.language()), "problems", problems));
        if (!problems.isEmpty()) {
            model.setStatus(UNPROCESSABLE_CONTENT);
        }
        return model;
    }
}
