package org.komshi.organisations.own;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Organisation;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Registration;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing what is said of an organisation. */
@Controller
class ChangeController {
    private final Organisations organisations;
    private final FormCheck check;
    private final Pages pages;

    ChangeController(Organisations organisations, FormCheck check, Pages pages) {
        this.organisations = organisations;
        this.check = check;
        this.pages = pages;
    }

    @GetMapping("/my/organisations/{id}/change")
    ModelAndView form(@PathVariable UUID id, Visitor visitor, HttpServletRequest request) {
        Organisation known = led(id, visitor);
        return page(known, OrganisationForm.of(known), List.of(), request);
    }

    @PostMapping("/my/organisations/{id}/change")
    ModelAndView change(
            @PathVariable UUID id, @ModelAttribute OrganisationForm form, Visitor visitor, HttpServletRequest request) {
        Organisation known = led(id, visitor);
        List<? extends Problem> problems = check.of(form);
        if (!problems.isEmpty()) {
            return page(known, form, problems, request);
        }
        return switch (organisations.change(known.id(), form.changed(known), visitor.person())) {
            case Registration.Registered _ -> new ModelAndView("redirect:/my/organisations/" + id);
            case Registration.Refused(var refused) -> page(known, form, refused, request);
        };
    }

    private Organisation led(UUID id, Visitor visitor) {
        OrganisationId organisation = new OrganisationId(id);
        if (!organisations.represents(visitor.person(), organisation, Capacity.LEGAL_REPRESENTATIVE)) {
            throw new NotFound();
        }
        return organisations.organisation(organisation);
    }

    private ModelAndView page(
            Organisation known, OrganisationForm form, List<? extends Problem> problems, HttpServletRequest request) {
        ModelAndView model = new ModelAndView(
                "organisations/change",
                Map.of(
                        "known", known,
                        "form", form,
                        "countries", check.countries(pages.of(request).language()),
                        "problems", problems));
        if (!problems.isEmpty()) {
            model.setStatus(UNPROCESSABLE_CONTENT);
        }
        return model;
    }
}
