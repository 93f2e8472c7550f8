package org.komshi.applications.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.forms.FormPages;
import org.komshi.forms.SectionView;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.organisations.OrganisationId;
import org.komshi.problems.NotFound;
import org.komshi.proofs.KeptDocument;
import org.komshi.proofs.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one application for the staff of its call. An application of which nothing is open yet is not found. */
@Component
class DeskApplications {
    private static final String PROPOSALS = """
            select application.id as application, application.call, call.title as call_title, application.reference,
                   organisation.id as applicant_id, organisation.name as applicant, organisation.country,
                   organisation.place,
                   organisation.registration_number, coalesce(lot.code, '') as lot,
                   coalesce(lot.name, '{}') as lot_name, call.zone, proposal.id as proposal, proposal.round,
                   round.number, proposal.stage, round.closes_at, proposal.submitted_at, proposal.sha256,
                   proposal.withdrawn_at, proposal.withdrawn_why
              from applications.proposal
              join applications.application on application.id = proposal.application
              join calls.call on call.id = application.call
              join calls.round on round.id = proposal.round
              join organisations.organisation on organisation.id = application.applicant
              left join calls.lot on lot.call = application.call and lot.code = application.lot
             where calls.works_on(:person, :roles, application.call, :now)
            """;

    private final Applications applications;
    private final ReceivedLists.Desk desk;
    private final JdbcClient jdbc;

    DeskApplications(Applications applications, ReceivedLists.Desk desk, JdbcClient jdbc) {
        this.applications = applications;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    private record Row(
            UUID application,
            UUID call,
            Text callTitle,
            @Nullable String reference,
            UUID applicantId,
            Text applicant,
            String country,
            Text place,
            String registrationNumber,
            String lot,
            Text lotName,
            String zone,
            UUID proposal,
            UUID round,
            int number,
            String stage,
            Instant closesAt,
            @Nullable Instant submittedAt,
            @Nullable String sha256,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {
        boolean isDraft() {
            return stage.equals("draft");
        }
    }

    DeskApplication of(ApplicationId id, PersonId person, Phrases phrases) {
        Instant now = desk.clock().instant();
        List<Row> rows = rows("application.id", id.value(), person, now);
        if (rows.stream().noneMatch(row -> !row.isDraft() && isOpen(row, now))) {
            throw new NotFound();
        }
        Row first = rows.getFirst();
        return new DeskApplication(
                first.application(),
                first.call(),
                first.callTitle(),
                first.reference(),
                first.applicant(),
                desk.countries().name(first.country(), phrases.language()),
                first.place(),
                first.registrationNumber(),
                first.lot().isEmpty() ? "" : first.lot() + " · " + phrases.text(first.lotName()),
                ZoneId.of(first.zone()),
                rows.stream().map(row -> part(row, now, phrases)).toList());
    }

    /** The canonical file of an open submission. */
    Optional<byte[]> file(ProposalId id, PersonId person) {
        return jdbc.sql("select canonical from applications.proposal where id = :id")
                .param("id", open(id, person).value())
                .query((found, _) -> found.getBytes("canonical"))
                .optional();
    }

    /** The same submission, if it is open and this person works on its call. */
    ProposalId open(ProposalId id, PersonId person) {
        Instant now = desk.clock().instant();
        return rows("proposal.id", id.value(), person, now).stream()
                .filter(row -> !row.isDraft() && isOpen(row, now))
                .findFirst()
                .map(row -> new ProposalId(row.proposal()))
                .orElseThrow(NotFound::new);
    }

    private DeskApplication.Part part(Row row, Instant now, Phrases phrases) {
        boolean open = isOpen(row, now);
        boolean readable = open && !row.isDraft();
        return new DeskApplication.Part(
                row.proposal(),
                row.number(),
                open ? row.stage() : "sealed",
                row.closesAt(),
                readable ? row.submittedAt() : null,
                readable ? row.sha256() : null,
                readable ? row.withdrawnAt() : null,
                readable ? row.withdrawnWhy() : null,
                readable ? sections(new ProposalId(row.proposal()), phrases) : List.of(),
                readable ? documents(row) : List.of(),
                readable
                        ? desk.signatures().last(new ProposalId(row.proposal())).orElse(null)
                        : null);
    }

    private List<Standing> documents(Row row) {
        return desk.proofs().standings(new CallId(row.call()), row.number(), new OrganisationId(row.applicantId()));
    }

    /**
     * A document of the applicant, for those who work on a call to which it has submitted something that is open.
     *
     * @throws NotFound for anybody else, as for a document of another organisation
     */
    KeptDocument document(ApplicationId id, UUID document, PersonId person) {
        Instant now = desk.clock().instant();
        return rows("application.id", id.value(), person, now).stream()
                .filter(row -> !row.isDraft() && isOpen(row, now))
                .findFirst()
                .flatMap(row -> desk.proofs().document(document, new OrganisationId(row.applicantId())))
                .orElseThrow(NotFound::new);
    }

    private List<SectionView> sections(ProposalId id, Phrases phrases) {
        Content content = applications.content(id);
        return FormPages.reading(content.form(), content.answers(), phrases);
    }

    private boolean isOpen(Row row, Instant now) {
        return desk.seals().isOpen(new RoundId(row.round()), row.closesAt(), now);
    }

    private List<Row> rows(String column, UUID id, PersonId person, Instant now) {
        return jdbc.sql(PROPOSALS + " and " + column + " = :id order by round.number desc")
                .param("person", person.value())
                .param("roles", ReceivedLists.READERS)
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .query(Row.class)
                .list();
    }
}
