package org.komshi.awards.decisions;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.awards.NewAward;
import org.komshi.awards.PublicationLevel;
import org.komshi.awards.Register;
import org.komshi.evaluation.Ranking;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters what was decided into the public register, with what the applicant wrote for the public. */
@Component
class Granting {
    private final Register register;
    private final Applications applications;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Granting(Register register, Applications applications, JdbcClient jdbc, InstantSource clock) {
        this.register = register;
        this.applications = applications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Applicant(UUID id, String country, String language) {}

    void grant(DecisionRound round, Ranking.Entry entry, BigDecimal amount) {
        ProposalId proposal = entry.proposal();
        Applicant applicant = applicant(entry);
        Summary summary = applications.summaries(java.util.List.of(proposal)).getOrDefault(proposal, Summary.NONE);
        register.enter(new NewAward(
                round.call(),
                Optional.of(proposal),
                new OrganisationId(applicant.id()),
                written(applicant.language(), summary.title().orElse(entry.reference())),
                written(applicant.language(), summary.summary().orElse("")),
                Optional.of(new Money(amount, round.unit())),
                round.currency(),
                summary.months().map(BigDecimal::intValue),
                applicant.country(),
                Optional.of(LocalDate.ofInstant(clock.instant(), round.zone())),
                PublicationLevel.FULL));
    }

    private static Text written(String language, String text) {
        return new Text(Map.of(language, text));
    }

    private Applicant applicant(Ranking.Entry entry) {
        return jdbc.sql("""
                        select organisation.id, organisation.country, application.language
                          from applications.application
                          join organisations.organisation on organisation.id = application.applicant
                         where application.id = :application
                        """)
                .param("application", entry.application().value())
                .query(Applicant.class)
                .single();
    }
}
