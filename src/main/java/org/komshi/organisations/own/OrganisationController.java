package org.komshi.organisations.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.language.Phrases;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.Organisation;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.colleagues.Invitations;
import org.komshi.organisations.spi.ProfileSections;
import org.komshi.problems.NotFound;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One organisation, for those who act for it. */
@Controller
class OrganisationController {
    private final Organisations organisations;
    private final Invitations invitations;
    private final CountryChoices countries;
    private final Pages pages;
    private final List<ProfileSections> sections;

    OrganisationController(
            Organisations organisations,
            Invitations invitations,
            CountryChoices countries,
            Pages pages,
            List<ProfileSections> sections) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.countries = countries;
        this.pages = pages;
        this.sections = sections;
    }

    @GetMapping("/my/organisations/{id}")
    ModelAndView read(@PathVariable UUID id, Visitor visitor, HttpServletRequest request) {
        OrganisationId organisation = new OrganisationId(id);
        if (!organisations.represents(visitor.person(), organisation)) {
            throw new NotFound();
        }
        return new ModelAndView(
                "organisations/organisation",
                Map.of("view", view(organisation, visitor, pages.of(request).phrases())));
    }

    private OrganisationView view(OrganisationId id, Visitor visitor, Phrases phrases) {
        Organisation organisation = organisations.organisation(id);
        boolean leads = organisations.represents(visitor.person(), id, Capacity.LEGAL_REPRESENTATIVE);
        return new OrganisationView(
                organisation,
                countries.one(organisation.country(), phrases.language()),
                leads,
                organisations.representatives(id),
                leads ? invitations.open(id) : List.of(),
                sections.stream()
                        .flatMap(room -> room.of(id, visitor.person(), phrases).stream())
                        .toList());
    }
}
