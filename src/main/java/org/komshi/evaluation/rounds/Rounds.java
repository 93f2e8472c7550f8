package org.komshi.evaluation.rounds;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rounds for the people who work on their call; for everyone else there are none. */
@Component
public class Rounds {
    /** Who acts. */
    public static final String DESK = "officer manager";

    /** Who reads all of it. */
    public static final String READERS = "officer manager auditor";

    /** Who reads what a decision rests on. */
    public static final String JUDGES = "officer manager auditor committee";

    private static final String ROUND = """
            select round.id, round.call, round.number, round.kind, round.closes_at, round.form, round.grid,
                   round.checklist, call.code, call.title, call.zone, call.currency, call.envelope, opening.opened_at,
                   calls.works_on(:person, array['officer', 'manager'], call.id, :now) as acts
              from calls.round
              join calls.call on call.id = round.call
              left join evaluation.opening on opening.round = round.id
             where call.stage in ('published', 'decided')
               and round.closes_at is not null
            """;
    private static final String WORKED_ON = " and calls.works_on(:person, string_to_array(:roles, ' '), call.id, :now)";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Rounds(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param roles words, one of which the person holds for the call */
    public Round find(CallId call, int number, PersonId person, String roles) {
        return one(
                " and round.call = :call and round.number = :number",
                Map.of("call", call.value(), "number", number),
                person,
                roles);
    }

    public Round find(RoundId id, PersonId person, String roles) {
        return one(" and round.id = :id", Map.of("id", id.value()), person, roles);
    }

    /** The round of a proposal; none before the round was opened, since its content is not to be seen until then. */
    public Round of(ProposalId proposal, PersonId person, String roles) {
        return one("""
                         and opening.opened_at is not null
                         and round.id = (select proposal.round from applications.proposal
                                          where proposal.id = :id and proposal.stage = 'submitted')
                        """, Map.of("id", proposal.value()), person, roles);
    }

    /** For the hub's own rooms: without asking who reads. */
    public Round round(RoundId id) {
        return jdbc.sql(ROUND + " and round.id = :id")
                .param("id", id.value())
                .param("person", null, java.sql.Types.OTHER)
                .param("now", clock.instant().atOffset(UTC))
                .query(Round.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound when the person holds none of these roles for the call */
    public void require(CallId call, PersonId person, String roles) {
        boolean works = jdbc.sql("select calls.works_on(:person, string_to_array(:roles, ' '), :call, :now)")
                .param("person", person.value())
                .param("roles", roles)
                .param("call", call.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
        if (!works) {
            throw new NotFound();
        }
    }

    private Round one(String which, Map<String, Object> parameters, PersonId person, String roles) {
        return jdbc.sql(ROUND + WORKED_ON + which)
                .params(parameters)
                .param("person", person.value())
                .param("roles", roles)
                .param("now", clock.instant().atOffset(UTC))
                .query(Round.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Holds the call until the end of the transaction: whoever is submitting or deciding comes before or after. */
    public void lock(CallId call) {
        jdbc.sql("select id from calls.call where id = :id for update")
                .param("id", call.value())
                .query(UUID.class)
                .single();
    }
}
