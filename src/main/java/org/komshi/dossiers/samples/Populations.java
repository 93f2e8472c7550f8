package org.komshi.dossiers.samples;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What samples can be drawn from, as it is now. */
@Component
class Populations {
    private final Applications applications;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Populations(Applications applications, JdbcClient jdbc, InstantSource clock) {
        this.applications = applications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Programmes and announced calls this person audits; the newest calls first. Not those with an applicant for whom
     * they have declared a conflict.
     */
    List<Source> sources(PersonId auditor) {
        return jdbc.sql("""
                        select 'programme' as scope, programme.id, programme.code, programme.name as title,
                               null::timestamptz as published_at
                          from calls.programme
                         where dossiers.audits(:person, 'programme', programme.id, :now)
                           and not exists (select from evaluation.declaration
                                             join applications.application on application.id = declaration.application
                                             join calls.call on call.id = application.call
                                            where call.programme = programme.id
                                              and declaration.person = :person and declaration.conflict)
                         union all
                        select 'call', call.id, call.code, call.title, call.published_at
                          from calls.call
                         where call.stage in ('published', 'decided') and not call.past
                           and calls.works_on(:person, array['auditor'], call.id, :now)
                           and not exists (select from evaluation.declaration
                                             join applications.application on application.id = declaration.application
                                            where application.call = call.id
                                              and declaration.person = :person and declaration.conflict)
                         order by scope, published_at desc, code
                        """)
                .param("person", auditor.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Source.class)
                .list();
    }

    Population of(String scope, UUID id, String drawnFrom) {
        String which = scope.equals("call") ? "call.id = :id" : "call.programme = :id";
        return drawnFrom.equals("awards") ? awards(which, id) : submitted(which, id);
    }

    private Population awards(String which, UUID id) {
        return new Population(jdbc.sql("""
                        select application.id as application, application.reference, organisation.name as applicant,
                               award.amount, award.currency
                          from awards.award
                          join applications.proposal on proposal.id = award.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                          join calls.call on call.id = application.call
                         where award.in_force and %s
                         order by application.reference collate "C"
                        """.formatted(which))
                .param("id", id)
                .query(Population.Item.class)
                .list());
    }

    private record Submitted(UUID proposal, UUID application, String reference, Text applicant, String currency) {
        Population.Item item(Map<ProposalId, Summary> summaries) {
            return new Population.Item(application, reference, applicant, requested(summaries), currency);
        }

        private @Nullable BigDecimal requested(Map<ProposalId, Summary> summaries) {
            return summaries
                    .getOrDefault(new ProposalId(proposal), Summary.NONE)
                    .requested()
                    .map(Money::amount)
                    .orElse(null);
        }
    }

    /** What was submitted last by each applicant, in a round that is open to the desk. */
    private Population submitted(String which, UUID id) {
        List<Submitted> all = jdbc.sql("""
                        select distinct on (application.reference collate "C")
                               proposal.id as proposal, application.id as application, application.reference,
                               organisation.name as applicant, call.currency
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                          join calls.round on round.id = proposal.round
                          join calls.call on call.id = round.call
                          join evaluation.opening on opening.round = round.id
                         where proposal.stage = 'submitted' and %s
                         order by application.reference collate "C", round.number desc
                        """.formatted(which))
                .param("id", id)
                .query(Submitted.class)
                .list();
        Map<ProposalId, Summary> summaries = applications.summaries(
                all.stream().map(one -> new ProposalId(one.proposal())).toList());
        return new Population(all.stream().map(one -> one.item(summaries)).toList());
    }
}
