package org.komshi.dossiers.papers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CountryNames;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.language.Text;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who applied, and what was submitted in each round that is open to the desk, each version of it. */
@Component
@Order(10)
class ApplicationPapers implements Papers {
    private final CountryNames countries;
    private final SubmittedPapers submitted;
    private final JdbcClient jdbc;

    ApplicationPapers(CountryNames countries, SubmittedPapers submitted, JdbcClient jdbc) {
        this.countries = countries;
        this.submitted = submitted;
        this.jdbc = jdbc;
    }

    private record Applied(
            String code,
            Text callTitle,
            @Nullable String reference,
            Text applicant,
            String country,
            Text place,
            String registrationNumber,
            @Nullable String lot,
            @Nullable Text lotName,
            String createdBy,
            Instant createdAt) {}

    /**
     * One proposal that may be read.
     *
     * @param number of its round
     */
    record Open(
            UUID proposal,
            UUID round,
            int number,
            String kind,
            String stage,
            Instant submittedAt,
            String submittedBy,
            String sha256,
            @Nullable String auditHead,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        Applied applied = applied(application);
        var leaf = new Leaf()
                .line(shelf.say("calls.call"), applied.code() + " · " + shelf.text(applied.callTitle()))
                .line(
                        shelf.say("dossiers.lot"),
                        applied.lotName() == null ? "" : applied.lot() + " · " + shelf.text(applied.lotName()))
                .line(shelf.say("evaluation.reference"), applied.reference())
                .line(shelf.say("evaluation.applicant"), shelf.text(applied.applicant()))
                .line(
                        shelf.say("applications.desk.place"),
                        shelf.text(applied.place()) + ", " + countries.name(applied.country(), shelf.language()))
                .line(shelf.say("applications.desk.registration"), applied.registrationNumber())
                .line(
                        shelf.say("dossiers.application.begun"),
                        applied.createdBy() + ", " + shelf.time(applied.createdAt()));
        for (Open proposal : open(application)) {
            lines(proposal, shelf, leaf.heading(shelf.say("applications.round." + proposal.number())));
            signatures(proposal, shelf, leaf);
            submitted.lay(proposal, shelf.in("round-" + proposal.number() + "/"));
        }
        shelf.lay("application.html", shelf.say("dossiers.application"), leaf);
    }

    private static void lines(Open proposal, Shelf shelf, Leaf leaf) {
        leaf.line(
                        shelf.say("evaluation.submitted"),
                        proposal.submittedBy() + ", " + shelf.time(proposal.submittedAt()) + " ("
                                + proposal.submittedAt() + ")")
                .line("SHA-256", proposal.sha256())
                .line(shelf.say("dossiers.application.head"), proposal.auditHead());
        if (proposal.withdrawnAt() != null) {
            leaf.line(
                            shelf.say("applications.state.withdrawn"),
                            proposal.withdrawnBy() + ", " + shelf.time(proposal.withdrawnAt()))
                    .line(shelf.say("dossiers.paper.why"), proposal.withdrawnWhy());
        }
    }

    /** Each over the answers as they then were, whose hash it holds. */
    private void signatures(Open proposal, Shelf shelf, Leaf leaf) {
        jdbc.sql("""
                        select person.name, signature.signed_at, signature.sha256
                          from applications.signature
                          join identity.person on person.id = signature.person
                         where signature.proposal = :id
                         order by signature.signed_at
                        """).param("id", proposal.proposal()).query(row -> {
            leaf.line(
                    shelf.say("applications.signature.by"),
                    row.getString("name") + ", " + Column.time(row, "signed_at", shelf) + "\nSHA-256 "
                            + row.getString("sha256"));
        });
    }

    private Applied applied(ApplicationId application) {
        return jdbc.sql("""
                        select call.code, call.title as call_title, application.reference,
                               organisation.name as applicant, organisation.country, organisation.place,
                               organisation.registration_number, application.lot, lot.name as lot_name,
                               person.name as created_by, application.created_at
                          from applications.application
                          join calls.call on call.id = application.call
                          join organisations.organisation on organisation.id = application.applicant
                          join identity.person on person.id = application.created_by
                          left join calls.lot on lot.call = application.call and lot.code = application.lot
                         where application.id = :id
                        """)
                .param("id", application.value())
                .query(Applied.class)
                .single();
    }

    /** Drafts stay with those who write them, and so does everything before the opening. */
    private java.util.List<Open> open(ApplicationId application) {
        return jdbc.sql("""
                        select proposal.id as proposal, round.id as round, round.number, round.kind, proposal.stage,
                               proposal.submitted_at, submitter.name as submitted_by, proposal.sha256,
                               proposal.audit_head, proposal.withdrawn_at, withdrawer.name as withdrawn_by,
                               proposal.withdrawn_why
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                          join evaluation.opening on opening.round = round.id
                          join identity.person submitter on submitter.id = proposal.submitted_by
                          left join identity.person withdrawer on withdrawer.id = proposal.withdrawn_by
                         where proposal.application = :id and proposal.stage <> 'draft'
                         order by round.number
                        """).param("id", application.value()).query(Open.class).list();
    }
}
