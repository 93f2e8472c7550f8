package org.komshi.applications.writing;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals of the organisations a person acts for. */
@Component
class ProposalLines {
    private static final String LINES = """
            select application.id as application, proposal.id as proposal, proposal.stage, round.number as round,
                   applications.capacity(:person, application.applicant, :now) as capacity, application.reference,
                   call.id as call, call.slug, call.code, call.title as call_title, call.zone,
                   organisation.id as applicant, organisation.name as applicant_name,
                   round.opens_at, round.closes_at, proposal.submitted_at, proposal.withdrawn_at,
                   exists (select 1 from applications.answer
                            where answer.proposal = proposal.id
                              and answer.changed_at > proposal.created_at) as answered,
                   coalesce(lot.code, '') as lot, coalesce(lot.name, '{}') as lot_name
              from applications.proposal
              join applications.application on application.id = proposal.application
              join calls.call on call.id = application.call
              join calls.round on round.id = proposal.round
              join organisations.organisation on organisation.id = application.applicant
              left join calls.lot on lot.call = application.call and lot.code = application.lot
             where applications.capacity(:person, application.applicant, :now) is not null
            """;

    private final JdbcClient jdbc;

    ProposalLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all organisations this person acts for; by organisation, the latest call first, the later round first. */
    List<ProposalLine> of(PersonId person, Instant now) {
        return jdbc.sql(LINES + " order by organisation.id, call.created_at desc, call.id, round.number desc")
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(ProposalLine.class)
                .list();
    }

    /**
     * Of one application, the later round first.
     *
     * @throws NotFound for a stranger as for an application that does not exist
     */
    List<ProposalLine> of(ApplicationId application, PersonId person, Instant now) {
        List<ProposalLine> lines = jdbc.sql(LINES + " and application.id = :application order by round.number desc")
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .param("application", application.value())
                .query(ProposalLine.class)
                .list();
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        return lines;
    }

    /** @throws NotFound for a stranger as for a proposal that does not exist */
    ProposalLine line(ProposalId proposal, PersonId person, Instant now) {
        return jdbc.sql(LINES + " and proposal.id = :proposal")
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .param("proposal", proposal.value())
                .query(ProposalLine.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
