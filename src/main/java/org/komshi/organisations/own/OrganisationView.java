package org.komshi.organisations.own;

import java.util.List;
import org.komshi.organisations.Organisation;
import org.komshi.organisations.Representative;
import org.komshi.organisations.colleagues.Invitation;
import org.komshi.organisations.spi.Countries;
import org.komshi.organisations.spi.ProfileSections;

/**
 * An organisation as those who act for it see it.
 *
 * @param leads whether the reader is a legal representative: only they change anything here
 * @param invitations still open; empty for an editor
 * @param sections what other rooms keep with it
 */
public record OrganisationView(
        Organisation organisation,
        Countries.Named country,
        boolean leads,
        List<Representative> colleagues,
        List<Invitation> invitations,
        List<ProfileSections.Line> sections) {
    /** {@code /my/organisations/…} */
    public String address() {
        return "/my/organisations/" + organisation.id().value();
    }
}
