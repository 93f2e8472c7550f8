package org.komshi.awards.decisions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.applications.ApplicationId;
import org.komshi.awards.decisions.DecisionRule.Conflict;
import org.komshi.awards.decisions.DecisionRule.Earlier;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may sit in the committee, who has a conflict with whom, and what of the round before is still open. */
@Component
public class Deciders {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Deciders(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Member(PersonId id, String name) {}

    /** Everybody who holds the role of a committee member for this call now, by name. */
    public List<Member> members(CallId call) {
        return jdbc.sql("""
                        select person.id, person.name
                          from identity.person
                         where calls.works_on(person.id, array['committee'], :call, :now)
                         order by person.name, person.id
                        """)
                .param("call", call.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Member.class)
                .list();
    }

    Set<Conflict> conflicts(CallId call) {
        return jdbc
                .sql("""
                        select declaration.person, declaration.application
                          from evaluation.declaration
                          join applications.application on application.id = declaration.application
                         where application.call = :call and declaration.conflict
                        """)
                .param("call", call.value())
                .query((row, _) -> new Conflict(
                        new PersonId(row.getObject("person", UUID.class)),
                        new ApplicationId(row.getObject("application", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Earlier earlier(DecisionRound round) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select max(letter.complaint_until) filter (where complaint.id is null) as until,
                               count(*) filter (where complaint.stage = 'received') as unanswered,
                               count(*) filter (where reopening.stage = 'open') as reopened
                          from awards.letter
                          join awards.decision on decision.id = letter.decision
                          join calls.round on round.id = decision.round
                          left join awards.complaint on complaint.letter = letter.id
                          left join awards.reopening on reopening.complaint = complaint.id
                         where round.call = :call and round.number < :number
                        """)
                .param("call", round.call().value())
                .param("number", round.number())
                .query((row, _) -> new Earlier(
                        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .filter(until -> until.isAfter(now)),
                        row.getInt("unanswered"),
                        row.getInt("reopened")))
                .single();
    }
}
