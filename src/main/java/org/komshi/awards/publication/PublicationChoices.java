package org.komshi.awards.publication;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.DecisionId;
import org.komshi.awards.Publication;
import org.komshi.awards.PublicationLevel;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is chosen for awards before they are entered; without a choice, what is usual. */
@Component
public class PublicationChoices {
    private final Sensitivity sensitivity;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    PublicationChoices(Sensitivity sensitivity, JdbcClient jdbc, InstantSource clock) {
        this.sensitivity = sensitivity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an award to this proposal would be published as things stand. */
    public Publication of(DecisionId decision, ProposalId proposal) {
        return Optional.ofNullable(chosen(decision).get(proposal)).orElseGet(() -> sensitivity.usual(proposal));
    }

    /** Only what somebody chose. */
    Map<ProposalId, Publication> chosen(DecisionId decision) {
        Map<ProposalId, Publication> chosen = new HashMap<>();
        jdbc.sql("select proposal, level, publish_on, reason from awards.publication_choice where decision = :decision")
                .param("decision", decision.value())
                .query(row -> {
                    chosen.put(
                            new ProposalId(row.getObject("proposal", UUID.class)),
                            new Publication(
                                    PublicationLevel.find(row.getString("level"))
                                            .orElseThrow(),
                                    Optional.ofNullable(row.getObject("publish_on", LocalDate.class)),
                                    row.getString("reason")));
                });
        return chosen;
    }

    /** Keeps a choice; whether this person may, is said by whoever calls this. */
    public void choose(DecisionId decision, ProposalId proposal, Publication publication, PersonId by) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into awards.publication_choice (decision, proposal, level, publish_on, reason, chosen_by,
                                                               chosen_at)
                        values (:decision, :proposal, :level, :until, :reason, :by, :at)
                            on conflict (decision, proposal) do update
                           set level = excluded.level, publish_on = excluded.publish_on, reason = excluded.reason,
                               chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """)
                .param("decision", decision.value())
                .param("proposal", proposal.value())
                .param("level", publication.level().word())
                .param("until", publication.until().orElse(null), Types.DATE)
                .param("reason", publication.reason())
                .param("by", by.value())
                .param("at", now.atOffset(UTC))
                .update();
    }
}
