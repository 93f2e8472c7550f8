package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives proposals: in one transaction, so that what is acknowledged is there, once. Source: docs/rules/submission.md. */
@Component
class Submitting {
    private final Holding holding;
    private final Drafting drafting;
    private final Correspondence correspondence;
    private final Signatures signatures;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Submitting(Rooms rooms, Holding holding, Drafting drafting, Correspondence correspondence, Signatures signatures) {
        this.holding = holding;
        this.drafting = drafting;
        this.correspondence = correspondence;
        this.signatures = signatures;
        this.audit = rooms.audit();
        this.jdbc = rooms.jdbc();
        this.clock = rooms.clock();
    }

    @Transactional
    Submission submit(ProposalId id, PersonId by, boolean declared) {
        Instant now = clock.instant(); // the instant that counts: who waits for a lock below was in time
        Held held = holding.hold(id, by, now);
        Prepared prepared = held.prepared();
        return switch (prepared.proposal()) {
            case Proposal.Submitted submitted -> new Submission.Accepted(submitted.acknowledgement(), false);
            case Proposal.Withdrawn _ -> new Submission.Refused(List.of(new CannotSubmit.NoLongerDraft()));
            case Proposal.Draft _
            when !held.callIsPublished() -> new Submission.Refused(List.of(new CannotSubmit.CallWithdrawn()));
            case Proposal.Draft draft -> {
                Content content = drafting.content(held);
                List<CannotSubmit> obstacles = new ArrayList<>(draft.obstacles(
                        prepared.capacity(), now, content.problems().size()));
                if (content.problems().isEmpty()) {
                    obstacles.addAll(signatures.missing(id, content));
                }
                if (!declared) {
                    obstacles.add(new CannotSubmit.NotDeclared());
                }
                yield obstacles.isEmpty()
                        ? new Submission.Accepted(accept(held, content, by, now), true)
                        : new Submission.Refused(List.copyOf(obstacles));
            }
        };
    }

    private Acknowledgement accept(Held held, Content content, PersonId by, Instant now) {
        Prepared.Place place = held.prepared().place();
        String reference = held.reference();
        CanonicalFile file = SubmissionFile.of(held, content, signatures.of(held, content), reference, now);
        Audit.Head head = audit.record(
                Entry.of(
                        "applications.submitted",
                        by.ref(),
                        Applications.ref(place.application()),
                        Applications.ref(place.application()),
                        Map.of("reference", reference, "round", place.number(), "sha256", file.sha256())),
                now);
        Acknowledgement acknowledgement =
                new Acknowledgement(held.prepared().proposal().id(), reference, by, now, file.sha256(), head.hash());
        keep(acknowledgement, file);
        correspondence.submitted(acknowledgement, held);
        return acknowledgement;
    }

    /** The reference is the application's: the second round finds it there. */
    private void keep(Acknowledgement acknowledgement, CanonicalFile file) {
        int kept = jdbc.sql("""
                        with kept as (
                            update applications.proposal
                               set stage = 'submitted', submitted_by = :by, submitted_at = :at,
                                   canonical = :canonical, sha256 = :sha256, audit_head = :head
                             where id = :id and stage = 'draft'
                            returning application)
                        update applications.application
                           set reference = :reference
                          from kept
                         where application.id = kept.application
                        """)
                .param("reference", acknowledgement.reference())
                .param("by", acknowledgement.by().value())
                .param("at", acknowledgement.at().atOffset(UTC))
                .param("canonical", file.bytes())
                .param("sha256", file.sha256())
                .param("head", acknowledgement.auditHead())
                .param("id", acknowledgement.proposal().value())
                .update();
        if (kept != 1) {
            throw new IllegalStateException("a locked draft was no draft: " + acknowledgement.proposal());
        }
    }
}
