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
import java.util.stream.Stream;
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
        jdbc.sql("""
                        select letter.id, letter.proposal, letter.sent_at,
                               case when acceptance.stage in ('accepted', 'declined', 'expired')
                                    then acceptance.stage else letter.outcome end as outcome
                          from awards.letter
                          left join awards.acceptance on acceptance.letter = letter.id
                         where letter.proposal in (:proposals)
                         order by letter.sent_at, letter.id
                        """)
                .param("proposals", proposals.stream().map(ProposalId::value).toList())
                .query(row -> {
                    String outcome = row.getString("outcome");
                    steps.put(
                            new ProposalId(row.getObject("proposal", UUID.class)),
                            new Step(
                                    DECISION,
                                    "awards.progress." + outcome,
                                    tone(outcome),
                                    Optional.of(row.getObject("sent_at", OffsetDateTime.class)
                                            .toInstant()),
                                    Optional.of("/my/letters/" + row.getObject("id", UUID.class))));
                });
        reopened(proposals, steps);
        return steps;
    }

    /** While an application is open again after a complaint, its first letter does not say how it ends. */
    private void reopened(Collection<ProposalId> proposals, Map<ProposalId, Step> steps) {
        jdbc.sql("""
                        select letter.id, letter.proposal, reopening.opened_at
                          from awards.reopening
                          join awards.complaint on complaint.id = reopening.complaint
                          join awards.letter on letter.id = complaint.letter
                         where letter.proposal in (:proposals) and reopening.stage = 'open'
                        """)
                .param("proposals", proposals.stream().map(ProposalId::value).toList())
                .query(row -> {
                    steps.put(
                            new ProposalId(row.getObject("proposal", UUID.class)),
                            new Step(
                                    DECISION,
                                    "awards.progress.reopened",
                                    "ochre",
                                    Optional.of(row.getObject("opened_at", OffsetDateTime.class)
                                            .toInstant()),
                                    Optional.of("/my/letters/" + row.getObject("id", UUID.class))));
                });
    }

    private static String tone(String outcome) {
        return switch (outcome) {
            case "invite", "award", "accepted" -> "moss";
            case "reserve", "expired" -> "ochre";
            default -> "";
        };
    }

    @Override
    public List<Waiting> waitingFor(PersonId person, Instant now) {
        return Stream.concat(toAccept(person, now), toComplain(person, now)).toList();
    }

    /** Awards a legal representative has not answered about. */
    private Stream<Waiting> toAccept(PersonId person, Instant now) {
        return jdbc
                .sql("""
                        select award.id, acceptance.until, call.title, person.language
                          from awards.acceptance
                          join awards.award on award.id = acceptance.award
                          join calls.call on call.id = award.call
                          join identity.person on person.id = :person
                         where acceptance.stage = 'waiting' and acceptance.until > :now
                           and applications.capacity(:person, award.organisation, :now) = 'legal-representative'
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new Waiting(
                        "awards.waits.award",
                        Map.of(),
                        Text.parse(row.getString("title"))
                                .value(Languages.find(row.getString("language")).orElse(Languages.ENGLISH)),
                        "/my/awards/" + row.getObject("id", UUID.class),
                        Optional.of(row.getObject("until", OffsetDateTime.class).toInstant())))
                .list()
                .stream();
    }

    /** Letters about which one can still complain. */
    private Stream<Waiting> toComplain(PersonId person, Instant now) {
        return jdbc
                .sql("""
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
                .list()
                .stream();
    }
}
