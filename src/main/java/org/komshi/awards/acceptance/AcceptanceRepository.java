package org.komshi.awards.acceptance;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.AwardId;
import org.komshi.awards.LetterId;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept whether an award is taken. */
@Repository
class AcceptanceRepository {
    private static final String WAITING = """
            select award.id as award, award.organisation, application.id as application, application.reference,
                   call.title, call.zone, acceptance.until
              from awards.acceptance
              join awards.award on award.id = acceptance.award
              join applications.proposal on proposal.id = award.proposal
              join applications.application on application.id = proposal.application
              join calls.call on call.id = award.call
             where acceptance.stage = 'waiting'
            """;

    private final JdbcClient jdbc;

    AcceptanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An award nobody has answered about. */
    record Waiting(
            UUID award,
            UUID organisation,
            UUID application,
            String reference,
            Text title,
            String zone,
            Instant until) {}

    /** Asks once for each award; an award of another proposal is not touched. */
    void ask(ProposalId proposal, LetterId letter, Instant until, Instant at) {
        jdbc.sql("""
                        insert into awards.acceptance (award, letter, until, asked_at)
                        select award.id, :letter, :until, :at
                          from awards.award
                         where award.proposal = :proposal and award.in_force
                            on conflict do nothing
                        """)
                .param("letter", letter.value())
                .param("until", until.atOffset(UTC))
                .param("at", at.atOffset(UTC))
                .param("proposal", proposal.value())
                .update();
    }

    /** False when it was answered, or is over, meanwhile. */
    boolean answer(AwardId award, String stage, String reason, Optional<PersonId> by, Instant at) {
        return jdbc.sql("""
                        update awards.acceptance
                           set stage = :stage, reason = :reason, answered_by = :by, answered_at = :at
                         where award = :award and stage = 'waiting'
                        """)
                        .param("award", award.value())
                        .param("stage", stage)
                        .param("reason", reason)
                        .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    /** The next one whose time is over, held until the end of the transaction. */
    Optional<Waiting> nextOver(Instant now) {
        return jdbc.sql(WAITING
                        + " and acceptance.until <= :now order by acceptance.until limit 1"
                        + " for update of acceptance skip locked")
                .param("now", now.atOffset(UTC))
                .query(Waiting.class)
                .optional();
    }

    /** The next one that ends before this instant and was not reminded, held until the end of the transaction. */
    Optional<Waiting> nextToRemind(Instant now, Instant before) {
        return jdbc.sql(WAITING
                        + " and acceptance.reminded_at is null and acceptance.until > :now and acceptance.until <= :before"
                        + " order by acceptance.until limit 1 for update of acceptance skip locked")
                .param("now", now.atOffset(UTC))
                .param("before", before.atOffset(UTC))
                .query(Waiting.class)
                .optional();
    }

    void reminded(UUID award, Instant at) {
        jdbc.sql("update awards.acceptance set reminded_at = :at where award = :award")
                .param("award", award)
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<String> stages(AwardId award) {
        return jdbc.sql("select stage from awards.acceptance where award = :award")
                .param("award", award.value())
                .query(String.class)
                .list();
    }
}
