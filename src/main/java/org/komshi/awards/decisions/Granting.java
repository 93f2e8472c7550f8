package org.komshi.awards.decisions;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.awards.AwardId;
import org.komshi.awards.DecisionId;
import org.komshi.awards.Naming;
import org.komshi.awards.NewAward;
import org.komshi.awards.Publication;
import org.komshi.awards.PublicationLevel;
import org.komshi.awards.Register;
import org.komshi.awards.publication.PublicationChoices;
import org.komshi.evaluation.Ranking;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters what was decided into the public register, with what the applicant wrote for the public. */
@Component
public class Granting {
    private final Register register;
    private final Applications applications;
    private final PublicationChoices choices;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Granting(
            Register register,
            Applications applications,
            PublicationChoices choices,
            JdbcClient jdbc,
            InstantSource clock) {
        this.register = register;
        this.applications = applications;
        this.choices = choices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Applicant(UUID id, Text name, String country, String language) {}

    /** @param decision whose choice of what is public holds */
    public AwardId grant(DecisionRound round, DecisionId decision, Ranking.Entry entry, BigDecimal amount) {
        ProposalId proposal = entry.proposal();
        Applicant applicant = applicant(entry);
        Summary summary = applications.summaries(List.of(proposal)).getOrDefault(proposal, Summary.NONE);
        Publication publication = choices.of(decision, proposal);
        Text title = written(applicant.language(), summary.title().orElse(entry.reference()));
        Text about = written(applicant.language(), summary.summary().orElse(""));
        boolean givesAway = publication.level() == PublicationLevel.NAME_WITHHELD
                && (Naming.names(title, applicant.name()) || Naming.names(about, applicant.name()));
        return register.enter(new NewAward(
                round.call(),
                Optional.of(proposal),
                new OrganisationId(applicant.id()),
                // what the applicant wrote names them: it stays out until somebody has put it otherwise
                givesAway ? written(applicant.language(), entry.reference()) : title,
                givesAway ? Text.NONE : about,
                Optional.of(new Money(amount, round.unit())),
                round.currency(),
                summary.months().map(BigDecimal::intValue),
                applicant.country(),
                Optional.of(LocalDate.ofInstant(clock.instant(), round.zone())),
                publication));
    }

    private static Text written(String language, String text) {
        return new Text(Map.of(language, text));
    }

    private Applicant applicant(Ranking.Entry entry) {
        return jdbc.sql("""
                        select organisation.id, organisation.name, organisation.country, application.language
                          from applications.application
                          join organisations.organisation on organisation.id = application.applicant
                         where application.id = :application
                        """)
                .param("application", entry.application().value())
                .query(Applicant.class)
                .single();
    }
}
