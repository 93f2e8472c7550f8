package org.komshi.organisations.spi;

import java.util.List;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.organisations.OrganisationId;

/** Answered by rooms that keep something with an organisation: shown to those who act for it, on its page. */
public interface ProfileSections {
    /** @param person acts for the organisation */
    List<Line> of(OrganisationId organisation, PersonId person, Phrases phrases);

    /**
     * @param label what it is, in words
     * @param state how it stands, in words
     * @param tone of the badge: {@code moss}, {@code ochre}, {@code madder}, {@code indigo} or empty
     * @param address where one reads or does it
     */
    record Line(String label, String state, String tone, String address) {}
}
