package org.komshi.organisations.colleagues;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Organisation;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting a colleague, and taking an invitation back. */
@Controller
class InvitationsController {
    private final Organisations organisations;
    private final Invitations invitations;

    InvitationsController(Organisations organisations, Invitations invitations) {
        this.organisations = organisations;
        this.invitations = invitations;
    }

    @GetMapping("/my/organisations/{id}/invitations")
    ModelAndView form(@PathVariable UUID id, Visitor visitor) {
        OrganisationId organisation = new OrganisationId(id);
        if (!organisations.represents(visitor.person(), organisation, Capacity.LEGAL_REPRESENTATIVE)) {
            throw new NotFound();
        }
        return page(organisation, "", "", List.of());
    }

    @PostMapping("/my/organisations/{id}/invitations")
    ModelAndView invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String capacity,
            Visitor visitor) {
        OrganisationId organisation = new OrganisationId(id);
        Optional<CannotInvite> refusal = invitations.invite(organisation, email, capacity, visitor);
        if (refusal.isEmpty()) {
            return new ModelAndView("redirect:/my/organisations/" + id);
        }
        ModelAndView page = page(organisation, email, capacity, List.of(refusal.get()));
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/my/organisations/{id}/invitations/{invitation}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID invitation, Visitor visitor) {
        invitations.withdraw(new OrganisationId(id), invitation, visitor);
        return "redirect:/my/organisations/" + id;
    }

    private ModelAndView page(OrganisationId id, String email, String capacity, List<CannotInvite> problems) {
        Organisation organisation = organisations.organisation(id);
        return new ModelAndView(
                "organisations/invite",
                Map.of("organisation", organisation, "email", email, "capacity", capacity, "problems", problems));
    }
}
