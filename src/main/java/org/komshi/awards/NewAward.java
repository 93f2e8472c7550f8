package org.komshi.awards;

import java.time.LocalDate;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;

/**
 * An award to be entered in the public register.
 *
 * @param proposal the full application it was given to; empty for awards of before this hub
 * @param grant what was awarded; empty when the sum of this single one is not published
 * @param currency code; known also where the sum is not
 * @param months duration of the project; empty when not known
 * @param country code of the organisation's seat
 * @param awardedOn empty when not published
 */
public record NewAward(
        CallId call,
        Optional<ProposalId> proposal,
        OrganisationId organisation,
        Text title,
        Text summary,
        Optional<Money> grant,
        String currency,
        Optional<Integer> months,
        String country,
        Optional<LocalDate> awardedOn,
        Publication publication) {}
