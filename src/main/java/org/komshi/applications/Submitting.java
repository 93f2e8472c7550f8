package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.Calls;
import org.komshi.calls.Period;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives proposals: in one transaction, so that what is acknowledged is there, once. Source: docs/rules/submission.md. */
@Component
class Submitting {
    private final Proposals proposals;
    private final SubmissionFile files;
    private final Correspondence correspondence;
    private final Calls calls;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Submitting(Rooms rooms, Proposals proposals, SubmissionFile files, Correspondence correspondence) {
        this.proposals = proposals;
        this.files = files;
        this.correspondence = correspondence;
        this.calls = rooms.calls();
        this.audit = rooms.audit();
        this.jdbc = rooms.jdbc();
        this.clock = rooms.clock();
    }

    @Transactional
    Submission submit(ProposalId id, PersonId by, boolean declared) {
        Instant now = clock.instant(); // the instant that counts: who waits for a lock below was in time
        Prepared asked = proposals.find(id, by, now);
        Optional<Period> period = calls.lockForSubmission(asked.place().round());
        proposals.lock(id);
        Prepared prepared = proposals.find(id, by, now);
        return switch (prepared.proposal()) {
            case Proposal.Submitted submitted -> new Submission.Accepted(submitted.acknowledgement(), false);
            case Proposal.Withdrawn _ -> new Submission.Refused(List.of(new CannotSubmit.NoLongerDraft()));
            case Proposal.Draft _
            when period.isEmpty() -> new Submission.Refused(List.of(new CannotSubmit.CallWithdrawn()));
            case Proposal.Draft draft -> {
                Content content = files.content(prepared);
                List<CannotSubmit> obstacles = new ArrayList<>(draft.obstacles(
                        prepared.capacity(), now, content.problems().size()));
                if (!declared) {
                    obstacles.add(new CannotSubmit.NotDeclared());
                }
                yield obstacles.isEmpty()
                        ? new Submission.Accepted(accept(prepared, content, by, now), true)
                        : new Submission.Refused(List.copyOf(obstacles));
            }
        };
    }

    private Acknowledgement accept(Prepared prepared, Content content, PersonId by, Instant now) {
        String reference = prepared.reference().orElseGet(() -> draw(prepared.place()));
        CanonicalFile file = files.of(prepared, content, reference, now);
        audit.record(Entry.of(
                "applications.submitted",
                by.ref(),
                Applications.ref(prepared.place().application()),
                Applications.ref(prepared.place().application()),
                Map.of("reference", reference, "round", prepared.place().number(), "sha256", file.sha256())));
        Acknowledgement acknowledgement = new Acknowledgement(
                prepared.proposal().id(),
                reference,
                by,
                now,
                file.sha256(),
                audit.head().hash());
        keep(acknowledgement, file);
        correspondence.submitted(acknowledgement);
        return acknowledgement;
    }

    /** Numbers come from a sequence: two submissions never wait for each other's, and a refused one leaves a gap. */
    private String draw(Prepared.Place place) {
        long number = jdbc.sql("select nextval('applications.reference')")
                .query(Long.class)
                .single();
        String reference = String.format(Locale.ROOT, "%s-%04d", place.code(), number);
        jdbc.sql("update applications.application set reference = :reference where id = :id")
                .param("reference", reference)
                .param("id", place.application().value())
                .update();
        return reference;
    }

    private void keep(Acknowledgement acknowledgement, CanonicalFile file) {
        int kept = jdbc.sql("""
                        update applications.proposal
                           set stage = 'submitted', submitted_by = :by, submitted_at = :at,
                               canonical = :canonical, sha256 = :sha256, audit_head = :head
                         where id = :id and stage = 'draft'
                        """)
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
