package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.calls.Period;
import org.komshi.calls.RoundId;
import org.komshi.forms.DefinitionId;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals as the people who act for the applicant find them; for anybody else there are none. */
@Component
class Proposals {
    /** With more columns (a comma first) and more joins. */
    static final String PREPARED = """
            select proposal.id, proposal.application, proposal.round, proposal.form, proposal.stage,
                   proposal.submitted_by, proposal.submitted_at, proposal.sha256, proposal.audit_head,
                   proposal.withdrawn_by, proposal.withdrawn_at, proposal.withdrawn_why,
                   application.call, application.applicant, application.reference,
                   call.code, call.zone, round.number, round.opens_at, round.closes_at, acting.capacity %s
              from applications.proposal
              join applications.application on application.id = proposal.application
              join calls.call on call.id = application.call
              join calls.round on round.id = proposal.round
             cross join applications.capacity(:person, application.applicant, :now) as acting (capacity) %s
             where proposal.id = :id and acting.capacity is not null
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Proposals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Prepared find(ProposalId id, PersonId person) {
        return find(id, person, clock.instant());
    }

    /** @throws NotFound for a stranger as for an id that does not exist */
    Prepared find(ProposalId id, PersonId person, Instant now) {
        return jdbc.sql(PREPARED.formatted("", ""))
                .param("id", id.value())
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(Proposals::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    ProposalId ofRound(ApplicationId application, int round, PersonId person) {
        UUID id = jdbc.sql("""
                        select proposal.id
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                         where proposal.application = :application and round.number = :round
                        """)
                .param("application", application.value())
                .param("round", round)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(new ProposalId(id), person).proposal().id();
    }

    /**
     * Holds the proposal until the end of the transaction. Read it afterwards, by a statement of its own: one that
     * waited sees the joined rows as they were before the wait.
     */
    void lock(ProposalId id) {
        jdbc.sql("select id from applications.proposal where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    static Prepared row(ResultSet row, int number) throws SQLException {
        return new Prepared(
                proposal(row),
                Capacity.find(row.getString("capacity")).orElseThrow(),
                new Prepared.Place(
                        new ApplicationId(id(row, "application")),
                        new OrganisationId(id(row, "applicant")),
                        new CallId(id(row, "call")),
                        row.getString("code"),
                        new RoundId(id(row, "round")),
                        row.getInt("number")),
                new DefinitionId(id(row, "form")),
                Optional.ofNullable(row.getString("reference")));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        ProposalId id = new ProposalId(id(row, "id"));
        Period period = new Period(instant(row, "opens_at"), instant(row, "closes_at"));
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return switch (row.getString("stage")) {
            case "draft" -> new Proposal.Draft(id, period, zone);
            case "submitted" ->
                new Proposal.Submitted(
                        id,
                        period,
                        zone,
                        new Acknowledgement(
                                id,
                                row.getString("reference"),
                                new PersonId(id(row, "submitted_by")),
                                instant(row, "submitted_at"),
                                row.getString("sha256"),
                                row.getString("audit_head")));
            case "withdrawn" ->
                new Proposal.Withdrawn(
                        id,
                        period,
                        zone,
                        new PersonId(id(row, "withdrawn_by")),
                        instant(row, "withdrawn_at"),
                        row.getString("withdrawn_why"));
            case String unknown -> throw new IllegalStateException("a proposal is never " + unknown);
        };
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        if (at == null) {
            throw new IllegalStateException("a proposal without " + column);
        }
        return at.toInstant();
    }
}
