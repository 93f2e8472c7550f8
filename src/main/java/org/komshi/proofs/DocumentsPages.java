package org.komshi.proofs;

import java.util.List;
import org.komshi.files.Files;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page on which an organisation sees and hands in its documents. */
@Component
class DocumentsPages {
    private final HandingIn handingIn;
    private final Organisations organisations;
    private final Files files;

    DocumentsPages(HandingIn handingIn, Organisations organisations, Files files) {
        this.handingIn = handingIn;
        this.organisations = organisations;
        this.files = files;
    }

    /**
     * What stays in the form.
     *
     * @param back own address to go back to; empty for none
     */
    public record Typed(String sort, String issued, String back) {}

    ModelAndView of(OrganisationId organisation, PersonId person, Typed typed, List<Problem> problems) {
        List<Asking.Judged> asked = handingIn.asked(organisation, person);
        ModelAndView page = new ModelAndView("proofs/documents");
        page.addObject("organisation", name(organisation));
        page.addObject("address", "/my/organisations/" + organisation.value());
        page.addObject("asked", asked);
        page.addObject("documents", handingIn.of(organisation, person));
        page.addObject("looked", files.looksForViruses());
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        return page;
    }

    Text name(OrganisationId organisation) {
        return organisations.organisation(organisation).name();
    }
}
