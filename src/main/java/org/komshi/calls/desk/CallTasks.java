package org.komshi.calls.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.Call;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Readiness;
import org.komshi.language.Language;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for officers in their calls: drafts to finish, calls that open or close soon, rounds closed today. */
@Component
class CallTasks implements DeskTasks {
    private static final Duration SOON = Duration.ofDays(7);

    private final Calls calls;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    CallTasks(Calls calls, JdbcClient jdbc, InstantSource clock) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is("officer")) {
            return List.of();
        }
        Instant now = clock.instant();
        return running(visiting, now).stream()
                .flatMap(call -> tasks(calls.call(call), now, visiting.language()).stream())
                .toList();
    }

    private List<CallId> running(Visiting visiting, Instant now) {
        return jdbc
                .sql("""
                        select call.id from calls.call
                         where call.stage in ('draft', 'published')
                           and calls.works_on(:person, array['officer'], call.id, :now)
                           and exists (select from calls.round where round.call = call.id)
                        """)
                .param("person", visiting.person())
                .param("now", now.atOffset(UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(CallId::new)
                .toList();
    }

    private static List<Task> tasks(CallView call, Instant now, Language reader) {
        List<Task> tasks = new ArrayList<>();
        var about = new About(call, reader);
        if (call.stage() instanceof Call.Draft) {
            tasks.add(draft(about, now));
        } else {
            call.rounds()
                    .forEach(round -> round.period().ifPresent(period -> {
                        Map<String, Object> facts = Map.of("round", round.number());
                        if (period.isBefore(now) && period.opensAt().isBefore(now.plus(SOON))) {
                            tasks.add(about.task("calls.task.opens", facts, "", Optional.of(period.opensAt())));
                        } else if (period.isOpen(now) && period.closesAt().isBefore(now.plus(SOON))) {
                            tasks.add(about.task("calls.task.closes", facts, "", Optional.of(period.closesAt())));
                        }
                    }));
        }
        return tasks;
    }

    /** A draft waits for its opening; when that has passed, it is overdue. */
    private static Task draft(About about, Instant now) {
        int missing = Readiness.missing(about.call(), now).size();
        Optional<Instant> opens = about.call().firstRound().opensAt();
        return missing == 0
                ? about.task("calls.task.publish", Map.of(), "/publication", opens)
                : about.task("calls.task.finish", Map.of("count", missing), "/publication", opens);
    }

    private record About(CallView call, Language reader) {
        Task task(String label, Map<String, Object> facts, String page, Optional<Instant> due) {
            return new Task(
                    label,
                    facts,
                    call.title().value(reader),
                    "/desk/calls/" + call.id().value() + page,
                    due);
        }
    }
}
