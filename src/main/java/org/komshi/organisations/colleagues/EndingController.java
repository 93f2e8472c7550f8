package org.komshi.organisations.colleagues;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.organisations.CannotEnd;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ending that somebody acts for an organisation: asked back once, since drafts close to them at once. */
@Controller
class EndingController {
    private final Organisations organisations;

    EndingController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/my/organisations/{id}/colleagues/{representation}/ending")
    ModelAndView ask(@PathVariable UUID id, @PathVariable UUID representation, Visitor visitor) {
        return page(new OrganisationId(id), representation, visitor, List.of());
    }

    @PostMapping("/my/organisations/{id}/colleagues/{representation}/ending")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID representation, Visitor visitor) {
        OrganisationId organisation = new OrganisationId(id);
        return organisations
                .end(organisation, representation, visitor.person())
                .map(refused -> refused(page(organisation, representation, visitor, List.of(refused))))
                .orElseGet(() -> new ModelAndView(
                        organisations.represents(visitor.person(), organisation)
                                ? "redirect:/my/organisations/" + id
                                : "redirect:/my/organisations"));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            OrganisationId organisation, UUID representation, Visitor visitor, List<CannotEnd> problems) {
        Representative colleague = organisations.representatives(organisation).stream()
                .filter(found -> found.representation().equals(representation))
                .filter(found -> found.person().equals(visitor.person())
                        || organisations.represents(visitor.person(), organisation, Capacity.LEGAL_REPRESENTATIVE))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ModelAndView(
                "organisations/ending",
                Map.of(
                        "organisation", organisations.organisation(organisation),
                        "colleague", colleague,
                        "problems", problems));
    }
}
