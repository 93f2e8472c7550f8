package org.komshi.evaluation.rounds;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.spi.Decided;
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

    private static final String LISTED = """
            select proposal.id as proposal, application.id as application,
                   coalesce(opening_line.number, 0) as number, application.reference, organisation.name as applicant,
                   application.lot
              from applications.proposal
              join applications.application on application.id = proposal.application
              join organisations.organisation on organisation.id = application.applicant
              left join evaluation.opening_line on opening_line.proposal = proposal.id
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final List<Decided> rooms;

    Rounds(JdbcClient jdbc, InstantSource clock, List<Decided> rooms) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rooms = rooms;
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

    /**
     * The round of a proposal; none before the round was opened, since its content is not to be seen until then, and none
     * for whoever declared a conflict with its applicant, whatever else they are.
     */
    public Round of(ProposalId proposal, PersonId person, String roles) {
        return one("""
                         and opening.opened_at is not null
                         and round.id = (select proposal.round from applications.proposal
                                          where proposal.id = :id and proposal.stage = 'submitted'
                                            and not evaluation.is_barred(:person, proposal.application))
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

    /** The round a call has come to: the last one opened, else the first. */
    public Round current(CallId call, PersonId person, String roles) {
        return one("""
                         and round.call = :call
                         order by opening.opened_at is null,
                                  case when opening.opened_at is null then round.number else -round.number end
                         limit 1
                        """, Map.of("call", call.value()), person, roles);
    }

    /** @throws NotFound when the person holds none of these roles for the call */
    public void require(CallId call, PersonId person, String roles) {
        if (!works(call, person, roles)) {
            throw new NotFound();
        }
    }

    /** Whether the person holds one of these roles for the call now. */
    public boolean works(CallId call, PersonId person, String roles) {
        return jdbc.sql("select calls.works_on(:person, string_to_array(:roles, ' '), :call, :now)")
                .param("person", person.value())
                .param("roles", roles)
                .param("call", call.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
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

    /** Every proposal of the round that was submitted and not withdrawn, in the order of the opening record. */
    public List<Listed> proposals(RoundId round) {
        return jdbc.sql(LISTED
                        + " where proposal.round = :round and proposal.stage = 'submitted' order by number, reference")
                .param("round", round.value())
                .query(Listed.class)
                .list();
    }

    /** @throws NotFound when it is not submitted */
    public Listed proposal(ProposalId id) {
        return jdbc.sql(LISTED + " where proposal.id = :id and proposal.stage = 'submitted'")
                .param("id", id.value())
                .query(Listed.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether what was evaluated has been decided on, so that nothing of it changes any more. */
    public boolean isDecided(RoundId round) {
        return rooms.stream().anyMatch(room -> room.isDecided(round));
    }

    /** Holds a proposal's evaluation until the end of the transaction. */
    public void lock(ProposalId proposal) {
        jdbc.sql("select id from applications.proposal where id = :id for no key update")
                .param("id", proposal.value())
                .query(UUID.class)
                .single();
    }

    /** Holds the call until the end of the transaction: whoever is submitting or deciding comes before or after. */
    public void lock(CallId call) {
        jdbc.sql("select id from calls.call where id = :id for update")
                .param("id", call.value())
                .query(UUID.class)
                .single();
    }
}
