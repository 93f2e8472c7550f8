package org.komshi.awards.around;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.applications.spi.Progress;
import org.komshi.applications.spi.WaitsForPeople;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells applicants how it ended, from the moment their letter is out, and until when they may complain. */
@Component
class AwardsProgress implements Progress, WaitsForPeople {
    private static final int DECISION = 30;

    private final JdbcClient jdbc;

    AwardsProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ProposalId, Step> of(Collection<ProposalId> proposals) {
        Map<ProposalId, Step> steps = new HashMap<>();
        if (proposals.isEmpty()) {
            return steps;
        }
        jdbc.sql("select id, proposal, outcome, sent_at from awards.letter where proposal in (:proposals)")
                .param("proposals", proposals.stream().map(ProposalId::value).toList())
                .query(row -> {
                    String outcome = row.getString("outcome");
                    steps.put(
                            new ProposalId(row.getObject("proposal", UUID.class)),
                            new Step(
                                    DECISION,
                                    "awards.progress." + outcome,
                                    outcome.equals("reject") ? "" : "moss",
                                    Optional.of(row.getObject("sent_at", OffsetDateTime.class)
                                            .toInstant()),
                                    Optional.of("/my/letters/" + row.getObject("id", UUID.class))));
                });
        return steps;
    }

    @Override
    public List<Waiting> waitingFor(PersonId person, Instant now) {
        return jdbc.sql("""
                        select letter.id, letter.complaint_until, call.title, person.language
                          from awards.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join applications.application on application.id = proposal.application
                          join calls.call on call.id = application.call
                          join identity.person on person.id = :person
                         where letter.complaint_until > :now
                           and applications.capacity(:person, application.applicant, :now) is not null
                           and not exists (select from awards.complaint where complaint.letter = letter.id)
                         order by letter.complaint_until
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new Waiting(
                        "awards.waits.letter",
                        Map.of(),
                        Text.parse(row.getString("title"))
                                .value(Languages.find(row.getString("language")).orElse(Languages.ENGLISH)),
                        "/my/letters/" + row.getObject("id", UUID.class),
                        Optional.of(row.getObject("complaint_until", OffsetDateTime.class)
                                .toInstant())))
                .list();
    }
}
