package org.komshi.awards.supplements;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.awards.desk.Envelopes;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals of a call that wait for a sum to become free. */
@Component
public class ReserveList {
    private final JdbcClient jdbc;
    private final Evaluation evaluation;
    private final Envelopes envelopes;
    private final InstantSource clock;

    ReserveList(JdbcClient jdbc, Evaluation evaluation, Envelopes envelopes, InstantSource clock) {
        this.jdbc = jdbc;
        this.evaluation = evaluation;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /**
     * @param lot code of its grant line; empty where the call has none
     * @param requested null when the form asks for no sum
     * @param supplement the decision by which it got its grant; null while it waits
     */
    public record Entry(
            ProposalId proposal,
            int place,
            Text applicant,
            String title,
            String reference,
            Optional<String> lot,
            @Nullable Money requested,
            @Nullable UUID supplement) {}

    /**
     * @param until last day on which the next one can be awarded
     * @param funded grant lines of which as much as the smallest grant is free; one empty line stands for a call
     *     without any
     * @param decides whether the reader is a manager of the call
     */
    public record Listed(
            CallId call,
            Optional<RoundId> round,
            List<Entry> entries,
            LocalDate until,
            boolean isOver,
            Set<Optional<String>> funded,
            boolean decides) {
        public boolean isEmpty() {
            return entries.isEmpty();
        }

        /** The first one in the order of the list that has no grant yet and whose money there is; else the first. */
        public Optional<Entry> next() {
            return waiting()
                    .filter(entry -> funded.contains(entry.lot()))
                    .findFirst()
                    .or(() -> waiting().findFirst());
        }

        private Stream<Entry> waiting() {
            return entries.stream().filter(entry -> entry.supplement() == null);
        }

        /** Whether as much as the smallest grant is free for somebody who waits. */
        public boolean hasMoney() {
            return waiting().anyMatch(entry -> funded.contains(entry.lot()));
        }

        public boolean mayAward() {
            return decides && hasMoney() && !isOver && next().isPresent();
        }
    }

    private record Kept(UUID round, LocalDate until, String zone, boolean decides) {}

    private record Line(UUID proposal, int place, @Nullable UUID supplement) {}

    /** Empty while nothing is decided, and when the decision made no list. Who may read it is the asking page's matter. */
    public Listed of(CallId call, PersonId reader) {
        return kept(call, reader)
                .map(kept -> listed(call, kept))
                .orElseGet(() -> new Listed(call, Optional.empty(), List.of(), LocalDate.MIN, true, Set.of(), false));
    }

    private Optional<Kept> kept(CallId call, PersonId reader) {
        return jdbc.sql("""
                        select decision.round, decision.reserve_until as until, call.zone,
                               calls.works_on(:person, array['manager'], call.id, :now) as decides
                          from awards.decision
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                         where call.id = :call and decision.stage = 'decided' and decision.reserve_until is not null
                           and exists (select from awards.decision_line
                                        where decision_line.decision = decision.id
                                          and decision_line.outcome = 'reserve')
                        """)
                .param("call", call.value())
                .param("person", reader.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Kept.class)
                .optional();
    }

    private Listed listed(CallId call, Kept kept) {
        RoundId round = new RoundId(kept.round());
        Ranking ranking = evaluation.ranking(round);
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of(kept.zone()));
        List<Entry> entries = lines(round).stream()
                .flatMap(line -> entry(line, ranking).stream())
                .toList();
        return new Listed(
                call,
                Optional.of(round),
                entries,
                kept.until(),
                today.isAfter(kept.until()),
                funded(call, entries),
                kept.decides());
    }

    private List<Line> lines(RoundId round) {
        return jdbc.sql("""
                        select decision_line.proposal, decision_line.reserve_place as place, supplement.id as supplement
                          from awards.decision
                          join awards.decision_line on decision_line.decision = decision.id
                          left join awards.supplement on supplement.proposal = decision_line.proposal
                                                     and supplement.ground = 'reserve'
                         where decision.round = :round and decision_line.outcome = 'reserve'
                         order by decision_line.reserve_place
                        """).param("round", round.value()).query(Line.class).list();
    }

    private static Optional<Entry> entry(Line line, Ranking ranking) {
        return ranking.line(new ProposalId(line.proposal()))
                .map(Ranking.Line::entry)
                .map(entry -> new Entry(
                        entry.proposal(),
                        line.place(),
                        entry.applicant(),
                        entry.title(),
                        entry.reference(),
                        entry.lot(),
                        entry.requested().orElse(null),
                        line.supplement()));
    }

    private Set<Optional<String>> funded(CallId call, List<Entry> entries) {
        return entries.stream()
                .map(Entry::lot)
                .distinct()
                .filter(lot -> envelopes.of(call, lot).hasEnough())
                .collect(Collectors.toSet());
    }
}
