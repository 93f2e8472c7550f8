package org.komshi.applications;

import java.util.Optional;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.forms.DefinitionId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;

/**
 * A proposal as somebody who acts for the applicant finds it.
 *
 * @param capacity as what this person acts
 * @param form the version it is written on; a later version of the form does not change it
 * @param reference of the application; empty until its first proposal was submitted
 */
public record Prepared(
        Proposal proposal, Capacity capacity, Place place, DefinitionId form, Optional<String> reference) {

    /**
     * Where a proposal belongs.
     *
     * @param code of the call, with which references begin
     * @param number of the round: 1 concept note, 2 full application
     */
    public record Place(
            ApplicationId application, OrganisationId applicant, CallId call, String code, RoundId round, int number) {}
}
