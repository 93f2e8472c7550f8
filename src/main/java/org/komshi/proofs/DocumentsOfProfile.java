package org.komshi.proofs;

import java.util.List;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.spi.ProfileSections;
import org.springframework.stereotype.Component;

/** Says on the page of an organisation how it stands with its documents. */
@Component
class DocumentsOfProfile implements ProfileSections {
    private final HandingIn handingIn;

    DocumentsOfProfile(HandingIn handingIn) {
        this.handingIn = handingIn;
    }

    @Override
    public List<Line> of(OrganisationId organisation, PersonId person, Phrases phrases) {
        long lacking = handingIn.asked(organisation, person).stream()
                .filter(judged -> !judged.standing().isGood())
                .count();
        int kept = handingIn.of(organisation, person).size();
        return List.of(new Line(
                phrases.say("proofs.documents"),
                lacking > 0
                        ? phrases.say("proofs.lacking", "count", lacking)
                        : phrases.say("proofs.kept", "count", kept),
                lacking > 0 ? "madder" : kept > 0 ? "moss" : "",
                "/my/organisations/" + organisation.value() + "/documents"));
    }
}
