package org.komshi.awards;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds awards for those who work on their call or act for their organisation; for everyone else there are none. */
@Component
public class KnownAwards {
    private static final String AWARD = """
            select award.id, award.slug, award.call, call.title as call_title, call.zone, application.id as application,
                   application.reference, award.organisation, organisation.name, award.title, award.summary,
                   award.amount, award.currency, award.publication_level, award.publish_on, award.level_reason,
                   award.in_force, award.listed, award.version, acceptance.stage as acceptance, acceptance.until,
                   acceptance.answered_at, acceptance.reason as answer, acceptance.letter,
                   calls.works_on(:person, array['officer', 'manager'], call.id, :now) as writes,
                   applications.capacity(:person, award.organisation, :now) as capacity
              from awards.award
              join calls.call on call.id = award.call
              join organisations.organisation on organisation.id = award.organisation
              left join applications.proposal on proposal.id = award.proposal
              left join applications.application on application.id = proposal.application
              left join awards.acceptance on acceptance.award = award.id
            """;
    private static final String AT_DESK = """
             where calls.works_on(:person, array['officer', 'manager', 'finance', 'committee', 'auditor'], call.id, :now)
            """;
    private static final String OF_OWN = """
             where applications.capacity(:person, award.organisation, :now) is not null
               and application.id is not null
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    KnownAwards(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All awards of a call, also those that are hidden or no longer in force, by their reference. */
    public List<KnownAward> of(CallId call, PersonId reader) {
        return some(
                AT_DESK + " and call.id = :call order by reference, award.slug", Map.of("call", call.value()), reader);
    }

    /** @throws NotFound for who does not work on its call */
    public KnownAward atDesk(AwardId award, PersonId reader) {
        return one(AT_DESK, award, reader).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for who does not act for its organisation */
    public KnownAward own(AwardId award, PersonId reader) {
        return one(OF_OWN, award, reader).orElseThrow(NotFound::new);
    }

    private Optional<KnownAward> one(String whose, AwardId award, PersonId reader) {
        return some(whose + " and award.id = :award", Map.of("award", award.value()), reader).stream()
                .findFirst();
    }

    private List<KnownAward> some(String which, Map<String, Object> parameters, PersonId reader) {
        return jdbc.sql(AWARD + which)
                .params(parameters)
                .param("person", reader.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(KnownAward.class)
                .list();
    }
}
