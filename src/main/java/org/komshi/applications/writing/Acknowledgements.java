package org.komshi.applications.writing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was received, as those who act for the applicant may have it. */
@Component
class Acknowledgements {
    private final ProposalLines lines;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Acknowledgements(ProposalLines lines, JdbcClient jdbc, InstantSource clock) {
        this.lines = lines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String submittedBy, Instant at, String sha256, String auditHead, int bytes) {}

    /** Empty while it is a draft. */
    Optional<AcknowledgementView> of(ProposalId id, PersonId person) {
        ProposalLine line = lines.line(id, person, clock.instant());
        return jdbc.sql("""
                        select person.name as submitted_by, proposal.submitted_at as at, proposal.sha256,
                               proposal.audit_head, octet_length(proposal.canonical) as bytes
                          from applications.proposal
                          join identity.person on person.id = proposal.submitted_by
                         where proposal.id = :id and proposal.stage <> 'draft'
                        """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(row -> new AcknowledgementView(
                        line, row.submittedBy(), row.at(), row.sha256(), row.auditHead(), row.bytes()));
    }

    /** The canonical file of what was submitted; empty while it is a draft. */
    Optional<byte[]> file(ProposalId id, PersonId person) {
        lines.line(id, person, clock.instant());
        return jdbc.sql("select canonical from applications.proposal where id = :id and canonical is not null")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("canonical"))
                .optional();
    }
}
