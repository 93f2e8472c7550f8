package org.komshi.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.documents.Papers;
import org.komshi.forms.FormPages;
import org.komshi.language.Text;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A proposal and its acknowledgement as PDF. Who may have them is the asking page's matter. */
@Component
public class ProposalPapers {
    private final Papers papers;
    private final Applications applications;
    private final Signatures signatures;
    private final JdbcClient jdbc;

    ProposalPapers(Papers papers, Applications applications, Signatures signatures, JdbcClient jdbc) {
        this.papers = papers;
        this.applications = applications;
        this.signatures = signatures;
        this.jdbc = jdbc;
    }

    private record Row(
            int round,
            String code,
            Text call,
            Text applicant,
            String lot,
            Text lotName,
            String zone,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String sha256,
            @Nullable String auditHead,
            @Nullable Instant withdrawnAt) {}

    /** What is written; a draft is marked as one. In the page's language, what people wrote as they wrote it. */
    public ResponseEntity<byte[]> proposal(ProposalId id, Page page) {
        PaperHead head = head(id);
        Content content = applications.content(id);
        return papers.download(
                head.fileName() + (head.isSubmitted() ? "" : "-draft"),
                "applications/proposalPaper",
                page,
                Map.of("head", head, "sections", FormPages.reading(content.form(), content.answers(), page.phrases())));
    }

    /** Empty while it is a draft. */
    public Optional<ResponseEntity<byte[]>> acknowledgement(ProposalId id, Page page) {
        return Optional.of(head(id))
                .filter(PaperHead::isSubmitted)
                .map(head -> papers.download(
                        head.fileName() + "-acknowledgement",
                        "applications/acknowledgementPaper",
                        page,
                        Map.of("head", head)));
    }

    private PaperHead head(ProposalId id) {
        Row row = jdbc.sql("""
                        select round.number as round, coalesce(application.reference, call.code) as code,
                               call.title as call, organisation.name as applicant, coalesce(lot.code, '') as lot,
                               coalesce(lot.name, '{}') as lot_name, call.zone, person.name as by,
                               proposal.submitted_at as at, proposal.sha256, proposal.audit_head,
                               proposal.withdrawn_at
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join calls.call on call.id = application.call
                          join calls.round on round.id = proposal.round
                          join organisations.organisation on organisation.id = application.applicant
                          left join calls.lot on lot.call = application.call and lot.code = application.lot
                          left join identity.person on person.id = proposal.submitted_by
                         where proposal.id = :id
                        """).param("id", id.value()).query(Row.class).single();
        return new PaperHead(
                row.round(),
                row.code(),
                row.call(),
                row.applicant(),
                row.lot(),
                row.lotName(),
                ZoneId.of(row.zone()),
                row.by(),
                row.at(),
                row.sha256(),
                row.auditHead(),
                row.withdrawnAt(),
                signatures.last(id).orElse(null));
    }
}
