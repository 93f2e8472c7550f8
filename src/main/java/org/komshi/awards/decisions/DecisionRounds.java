package org.komshi.awards.decisions;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rounds for those who may read the decision on them; for everyone else there are none. */
@Component
public class DecisionRounds {
    private static final String ROUND = """
            select round.id, round.call, round.number, round.kind, call.code, call.title, call.zone, call.currency,
                   call.envelope, call.grant_min, call.grant_max, call.complaint_days,
                   exists (select 1 from evaluation.opening where opening.round = round.id) as opened,
                   calls.works_on(:person, array['officer', 'manager'], call.id, :now) as writes,
                   calls.works_on(:person, array['manager'], call.id, :now) as decides
              from calls.round
              join calls.call on call.id = round.call
             where call.stage in ('published', 'decided')
               and not call.past
            """;
    private static final String READ_BY =
            " and calls.works_on(:person, array['officer', 'manager', 'committee', 'auditor'], call.id, :now)";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    DecisionRounds(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public DecisionRound find(CallId call, int number, PersonId person) {
        return one(
                " and round.call = :call and round.number = :number",
                Map.of("call", call.value(), "number", number),
                person);
    }

    public DecisionRound find(RoundId round, PersonId person) {
        return one(" and round.id = :round", Map.of("round", round.value()), person);
    }

    /** For work the hub goes on with by itself: without asking who reads. */
    public DecisionRound round(RoundId round) {
        return jdbc.sql(ROUND + " and round.id = :round")
                .param("round", round.value())
                .param("person", null, Types.OTHER)
                .param("now", clock.instant().atOffset(UTC))
                .query(DecisionRound.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Holds the call until the end of the transaction: two who decide come one after the other. */
    public void lock(CallId call) {
        jdbc.sql("select id from calls.call where id = :id for update")
                .param("id", call.value())
                .query(UUID.class)
                .single();
    }

    private DecisionRound one(String which, Map<String, Object> parameters, PersonId person) {
        return jdbc.sql(ROUND + READ_BY + which)
                .params(parameters)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(DecisionRound.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
