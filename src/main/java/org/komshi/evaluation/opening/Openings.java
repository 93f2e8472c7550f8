package org.komshi.evaluation.opening;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds after their closing instant and keeps the record. */
@Component
public class Openings {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Audit audit;
    private final InstantSource clock;

    Openings(JdbcClient jdbc, Rounds rounds, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the record of a closed round. Opened already, by this click or another's: the first record stands. Late
     * proposals cannot be on it: the hub takes none.
     *
     * @return what stands in the way; empty when the round is open now
     */
    @Transactional
    public List<CannotOpen> open(RoundId id, PersonId by) {
        Round found = rounds.find(id, by, Rounds.DESK);
        rounds.lock(found.call()); // waits for submissions begun in time
        Round round = rounds.round(id);
        Instant now = clock.instant();
        if (now.isBefore(round.closesAt())) {
            return List.of(new CannotOpen.NotClosedYet(round.closesAt(), round.zone()));
        }
        if (!round.isOpened()) {
            keep(round, by, now);
        }
        return List.of();
    }

    private void keep(Round round, PersonId by, Instant now) {
        List<OpeningLine> lines = arrived(round);
        long withdrawn = lines.stream().filter(OpeningLine::isWithdrawn).count();
        String sha256 = OpeningRecord.sha256(OpeningRecord.list(round, now, lines));
        jdbc.sql("""
                        insert into evaluation.opening (round, opened_by, opened_at, proposals, withdrawn, sha256)
                        values (:round, :by, :at, :proposals, :withdrawn, :sha256)
                        """)
                .param("round", round.id().value())
                .param("by", by.value())
                .param("at", now.atOffset(UTC))
                .param("proposals", lines.size() - withdrawn)
                .param("withdrawn", withdrawn)
                .param("sha256", sha256)
                .update();
        lines.forEach(line -> keep(round, line));
        audit.record(Entry.of(
                "evaluation.opened",
                by.ref(),
                round.ref(),
                round.dossier(),
                Map.of("round", round.number(), "proposals", lines.size() - withdrawn, "sha256", sha256)));
    }

    private List<OpeningLine> arrived(Round round) {
        return jdbc.sql("""
                        select proposal.id as proposal,
                               case when proposal.stage = 'submitted'
                                    then row_number() over (partition by proposal.stage
                                                            order by proposal.submitted_at, application.reference)
                                     end::int as number,
                               application.reference, organisation.name as applicant, organisation.country,
                               proposal.submitted_at, proposal.sha256, proposal.withdrawn_at
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                         where proposal.round = :round
                           and proposal.stage in ('submitted', 'withdrawn')
                           and proposal.submitted_at is not null
                         order by proposal.stage, proposal.submitted_at, application.reference
                        """)
                .param("round", round.id().value())
                .query(OpeningLine.class)
                .list();
    }

    private void keep(Round round, OpeningLine line) {
        Instant withdrawn = line.withdrawnAt();
        jdbc.sql("""
                        insert into evaluation.opening_line (round, proposal, number, reference, applicant, country,
                                                             submitted_at, sha256, withdrawn_at)
                        values (:round, :proposal, :number, :reference, :applicant::jsonb, :country,
                                :submitted, :sha256, :withdrawn)
                        """)
                .param("round", round.id().value())
                .param("proposal", line.proposal().value())
                .param("number", line.number(), java.sql.Types.INTEGER)
                .param("reference", line.reference())
                .param("applicant", line.applicant().json())
                .param("country", line.country())
                .param("submitted", line.submittedAt().atOffset(UTC))
                .param("sha256", line.sha256())
                .param(
                        "withdrawn",
                        withdrawn == null ? null : withdrawn.atOffset(UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The record of a round; empty until it is opened. */
    public Optional<OpeningRecord> record(Round round) {
        return jdbc.sql("""
                        select opening.opened_at, person.name as opened_by, opening.sha256
                          from evaluation.opening
                          join identity.person on person.id = opening.opened_by
                         where opening.round = :round
                        """)
                .param("round", round.id().value())
                .query(Head.class)
                .optional()
                .map(head -> new OpeningRecord(round, head.openedAt(), head.openedBy(), head.sha256(), lines(round)));
    }

    private List<OpeningLine> lines(Round round) {
        return jdbc.sql("""
                        select proposal, number, reference, applicant, country, submitted_at, sha256, withdrawn_at
                          from evaluation.opening_line
                         where round = :round
                         order by number nulls last, submitted_at, reference
                        """)
                .param("round", round.id().value())
                .query(OpeningLine.class)
                .list();
    }

    /** How many have arrived, for the page before the opening: a number, nothing else. */
    public int arrivedSoFar(Round round) {
        return jdbc.sql("select count(*) from applications.proposal where round = :round and stage = 'submitted'")
                .param("round", round.id().value())
                .query(Integer.class)
                .single();
    }

    private record Head(Instant openedAt, String openedBy, String sha256) {}
}
