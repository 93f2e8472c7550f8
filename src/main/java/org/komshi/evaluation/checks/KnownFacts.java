package org.komshi.evaluation.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the hub knows by itself about a proposal and its applicant: shown beside the items, decided by nobody but people. */
@Component
class KnownFacts {
    private final JdbcClient jdbc;
    private final Applications applications;

    KnownFacts(JdbcClient jdbc, Applications applications) {
        this.jdbc = jdbc;
        this.applications = applications;
    }

    /**
     * @param kind word of the legal form
     * @param founded year; null when not known
     * @param minAgeYears 0 when the call asks for none
     * @param submittedBy name of the person
     * @param represented whether that person was a legal representative when submitting
     */
    record Applicant(
            String kind,
            String country,
            String place,
            String registrationNumber,
            @Nullable Integer founded,
            int minAgeYears,
            String language,
            String submittedBy,
            boolean represented,
            Instant submittedAt,
            String currency,
            @Nullable BigDecimal grantMin,
            @Nullable BigDecimal grantMax,
            @Nullable ProposalId earlier) {
        Optional<Money> least() {
            return money(grantMin);
        }

        Optional<Money> most() {
            return money(grantMax);
        }

        private Optional<Money> money(@Nullable BigDecimal amount) {
            return Optional.ofNullable(amount).map(known -> new Money(known, Currency.getInstance(currency)));
        }
    }

    /** @param earlier sum asked for in the round before; empty in the first */
    record Facts(Applicant applicant, Optional<Money> requested, Optional<String> place, Optional<Money> earlier) {}

    Facts of(ProposalId proposal) {
        Applicant applicant = jdbc.sql("""
                        select organisation.kind, organisation.country, organisation.place,
                               organisation.registration_number, organisation.founded, call.min_age_years,
                               application.language, person.name as submitted_by,
                               exists (select 1
                                         from organisations.representation
                                        where representation.organisation = organisation.id
                                          and representation.person = proposal.submitted_by
                                          and representation.capacity = 'legal-representative'
                                          and representation.from_at <= proposal.submitted_at
                                          and (representation.until_at is null
                                               or proposal.submitted_at < representation.until_at)) as represented,
                               proposal.submitted_at, call.currency, call.grant_min, call.grant_max,
                               (select earlier.id
                                  from applications.proposal earlier
                                  join calls.round before on before.id = earlier.round
                                 where earlier.application = application.id
                                   and before.number < round.number) as earlier
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                          join calls.round on round.id = proposal.round
                          join calls.call on call.id = round.call
                          join identity.person on person.id = proposal.submitted_by
                         where proposal.id = :proposal
                        """)
                .param("proposal", proposal.value())
                .query(Applicant.class)
                .single();
        Map<ProposalId, Summary> summaries = applications.summaries(
                applicant.earlier() == null
                        ? java.util.List.of(proposal)
                        : java.util.List.of(proposal, applicant.earlier()));
        Summary summary = summaries.getOrDefault(proposal, Summary.NONE);
        return new Facts(
                applicant,
                summary.requested(),
                summary.place(),
                Optional.ofNullable(applicant.earlier())
                        .flatMap(earlier ->
                                summaries.getOrDefault(earlier, Summary.NONE).requested()));
    }
}
