package org.komshi.evaluation.rounds;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.language.Text;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the desk between the closing of a round and its decision. */
@Component
class EvaluationTasks implements DeskTasks {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final InstantSource clock;

    EvaluationTasks(JdbcClient jdbc, Rounds rounds, InstantSource clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * How far one round is.
     *
     * @param unassigned eligible proposals with fewer assessors than wanted
     * @param missing assessments given out and not submitted
     */
    private record State(
            RoundId round,
            CallId call,
            int number,
            Text title,
            Instant closesAt,
            @Nullable Instant openedAt,
            @Nullable Instant dueAt,
            int unchecked,
            int unassigned,
            int missing) {
        String address(String part) {
            return "/desk/calls/" + call.value() + "/rounds/" + number + "/" + part;
        }
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        List<Task> tasks = new ArrayList<>();
        for (State state : states(visiting)) {
            if (!rounds.isDecided(state.round())) {
                tasks.addAll(tasks(state, state.title().value(visiting.language())));
            }
        }
        return tasks;
    }

    private static List<Task> tasks(State state, String about) {
        if (state.openedAt() == null) {
            return List.of(task("open", state.number(), state, about, "opening", Optional.of(state.closesAt())));
        }
        List<Task> tasks = new ArrayList<>();
        if (state.unchecked() > 0) {
            tasks.add(task("check", state.unchecked(), state, about, "checks", Optional.empty()));
        }
        if (state.unassigned() > 0 && (state.unchecked() == 0 || state.dueAt() != null)) {
            tasks.add(task("assign", state.unassigned(), state, about, "assignment", Optional.empty()));
        }
        if (state.missing() > 0) {
            tasks.add(task("assess", state.missing(), state, about, "assignment", Optional.ofNullable(state.dueAt())));
        }
        return tasks;
    }

    private static Task task(String what, int count, State state, String about, String part, Optional<Instant> due) {
        return new Task("evaluation.task." + what, Map.of("count", count), about, state.address(part), due);
    }

    private List<State> states(Visiting visiting) {
        return jdbc.sql("""
                        select round.id as round, round.call, round.number, call.title, round.closes_at,
                               opening.opened_at, assignment.due_at,
                               (select count(*) from applications.proposal
                                 where proposal.round = round.id and proposal.stage = 'submitted'
                                   and not exists (select 1 from evaluation.check_conclusion
                                                    where check_conclusion.proposal = proposal.id))::int as unchecked,
                               (select count(*)
                                  from applications.proposal
                                  join evaluation.check_conclusion on check_conclusion.proposal = proposal.id
                                 where proposal.round = round.id and proposal.stage = 'submitted'
                                   and check_conclusion.eligible
                                   and (select count(*) from evaluation.assessment
                                         where assessment.proposal = proposal.id
                                           and assessment.stage <> 'cancelled')
                                       < coalesce(assignment.wanted, 1))::int as unassigned,
                               (select count(*)
                                  from evaluation.assessment
                                  join applications.proposal on proposal.id = assessment.proposal
                                 where proposal.round = round.id and proposal.stage = 'submitted'
                                   and assessment.stage in ('assigned', 'returned'))::int as missing
                          from calls.round
                          join calls.call on call.id = round.call
                          left join evaluation.opening on opening.round = round.id
                          left join evaluation.assignment on assignment.round = round.id
                         where call.stage = 'published' and round.closes_at <= :now
                           and calls.works_on(:person, array['officer', 'manager'], call.id, :now)
                         order by round.closes_at
                        """)
                .param("person", visiting.person())
                .param("now", clock.instant().atOffset(UTC))
                .query(State.class)
                .list();
    }
}
