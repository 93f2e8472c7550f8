package org.komshi.awards.around;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.language.Text;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the desk: rounds to decide, letters to send, complaints to answer. */
@Component
class AwardsTasks implements DeskTasks {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    AwardsTasks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(UUID call, Text title, int number, int count) {
        Task task(String label, Visiting visiting, String part) {
            return new Task(
                    label,
                    Map.of("count", count, "round", number),
                    title.value(visiting.language()),
                    "/desk/calls/" + call + part,
                    Optional.empty());
        }
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        List<Task> tasks = new ArrayList<>();
        toDecide(visiting)
                .forEach(one ->
                        tasks.add(one.task("awards.task.decide", visiting, "/rounds/" + one.number() + "/decision")));
        toSend(visiting)
                .forEach(one ->
                        tasks.add(one.task("awards.task.letters", visiting, "/rounds/" + one.number() + "/letters")));
        toAnswer(visiting).forEach(one -> tasks.add(one.task("awards.task.complaints", visiting, "/complaints")));
        toAwardFromReserve(visiting).forEach(one -> tasks.add(one.task("awards.task.reserve", visiting, "/awards")));
        reopened(visiting).forEach(one -> tasks.add(one.task("awards.task.reopened", visiting, "/complaints")));
        return tasks;
    }

    private List<Waiting> reopened(Visiting visiting) {
        return waiting("""
                        select call.id as call, call.title, 0 as number, count(*)::int as count
                          from awards.reopening
                          join awards.complaint on complaint.id = reopening.complaint
                          join awards.letter on letter.id = complaint.letter
                          join awards.decision on decision.id = letter.decision
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                         where reopening.stage = 'open'
                           and calls.works_on(:person, array['officer', 'manager'], call.id, :now)
                         group by call.id, call.title
                        """, visiting);
    }

    /** Calls with a reserve list that still holds, and at least the smallest grant free. */
    private List<Waiting> toAwardFromReserve(Visiting visiting) {
        return waiting("""
                        select call.id as call, call.title, round.number, count(*)::int as count
                          from awards.decision
                          join awards.decision_line on decision_line.decision = decision.id
                                                   and decision_line.outcome = 'reserve'
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                          join applications.proposal on proposal.id = decision_line.proposal
                          join applications.application on application.id = proposal.application
                          left join calls.lot on lot.call = call.id and lot.code = application.lot
                         where decision.stage = 'decided'
                           and decision.reserve_until >= (:now::timestamptz at time zone call.zone)::date
                           and calls.works_on(:person, array['manager'], call.id, :now)
                           and not exists (select from awards.supplement
                                            where supplement.proposal = decision_line.proposal
                                              and supplement.ground = 'reserve')
                           and (call.envelope is null
                                or coalesce(lot.envelope, call.envelope)
                                   - (select coalesce(sum(award.amount), 0)
                                        from awards.award
                                        left join applications.proposal as paid on paid.id = award.proposal
                                        left join applications.application as payee on payee.id = paid.application
                                       where award.call = call.id and award.in_force
                                         and (lot.code is null or payee.lot = lot.code))
                                   >= coalesce(call.grant_min, 1))
                         group by call.id, call.title, round.number
                        """, visiting);
    }

    /** Rounds in which every assignment is submitted and nothing is decided. */
    private List<Waiting> toDecide(Visiting visiting) {
        return waiting("""
                        select call.id as call, call.title, round.number, count(distinct assessment.proposal)::int as count
                          from calls.round
                          join calls.call on call.id = round.call
                          join applications.proposal on proposal.round = round.id and proposal.stage = 'submitted'
                          join evaluation.assessment on assessment.proposal = proposal.id
                         where call.stage = 'published'
                           and calls.works_on(:person, array['manager'], call.id, :now)
                           and assessment.stage <> 'cancelled'
                           and not exists (select from awards.decision
                                            where decision.round = round.id and decision.stage = 'decided')
                         group by call.id, call.title, round.number
                        having bool_and(assessment.stage = 'submitted')
                        """, visiting);
    }

    private List<Waiting> toSend(Visiting visiting) {
        return waiting("""
                        select call.id as call, call.title, round.number,
                               (select count(*)::int from awards.decision_line
                                 where decision_line.decision = decision.id) as count
                          from awards.decision
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                         where decision.stage = 'decided'
                           and calls.works_on(:person, array['officer', 'manager'], call.id, :now)
                           and not exists (select from awards.letter where letter.decision = decision.id)
                        """, visiting);
    }

    private List<Waiting> toAnswer(Visiting visiting) {
        return waiting("""
                        select call.id as call, call.title, 0 as number, count(*)::int as count
                          from awards.complaint
                          join awards.letter on letter.id = complaint.letter
                          join awards.decision on decision.id = letter.decision
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                         where complaint.stage = 'received'
                           and calls.works_on(:person, array['officer', 'manager'], call.id, :now)
                         group by call.id, call.title
                        """, visiting);
    }

    private List<Waiting> waiting(String sql, Visiting visiting) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param("person", visiting.person())
                .param("now", now.atOffset(UTC))
                .query(Waiting.class)
                .list();
    }
}
