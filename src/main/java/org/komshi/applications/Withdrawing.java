package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.Calls;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submitted proposal back, and makes it a draft again while the round is open. */
@Component
class Withdrawing {
    private final Proposals proposals;
    private final Correspondence correspondence;
    private final Calls calls;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Withdrawing(Rooms rooms, Proposals proposals, Correspondence correspondence) {
        this.proposals = proposals;
        this.correspondence = correspondence;
        this.calls = rooms.calls();
        this.audit = rooms.audit();
        this.jdbc = rooms.jdbc();
        this.clock = rooms.clock();
    }

    @Transactional
    Withdrawal withdraw(ProposalId id, PersonId by, String typed) {
        String why = TypedText.paragraphs(typed);
        Instant now = clock.instant();
        proposals.find(id, by, now);
        proposals.lock(id);
        Prepared prepared = proposals.find(id, by, now);
        return switch (prepared.proposal()) {
            case Proposal.Draft _ -> new Withdrawal.Refused(new CannotWithdraw.NotSubmitted());
            case Proposal.Withdrawn withdrawn -> new Withdrawal.Done(withdrawn.at());
            case Proposal.Submitted submitted -> {
                Optional<CannotWithdraw> obstacle = submitted.obstacle(prepared.capacity(), why);
                if (obstacle.isPresent()) {
                    yield new Withdrawal.Refused(obstacle.get());
                }
                takeBack(prepared, submitted, new Act(by, now, why));
                yield new Withdrawal.Done(now);
            }
        };
    }

    private record Act(PersonId by, Instant at, String why) {}

    private void takeBack(Prepared prepared, Proposal.Submitted submitted, Act act) {
        jdbc.sql("""
                        update applications.proposal
                           set stage = 'withdrawn', withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                         where id = :id and stage = 'submitted'
                        """)
                .param("by", act.by().value())
                .param("at", act.at().atOffset(UTC))
                .param("why", act.why())
                .param("id", submitted.id().value())
                .update();
        correspondence.withdrawn(submitted.acknowledgement(), act.at());
        audit.record(entry(
                        "applications.withdrawn",
                        prepared,
                        act.by(),
                        submitted.acknowledgement().reference())
                .because(act.why()));
    }

    /** Before the deadline only. The withdrawn submission is kept aside, so that its acknowledgement can be checked. */
    @Transactional
    Reopening reopen(ProposalId id, PersonId by) {
        Instant now = clock.instant();
        Prepared asked = proposals.find(id, by, now);
        calls.lockForSubmission(asked.place().round());
        proposals.lock(id);
        Prepared prepared = proposals.find(id, by, now);
        if (!(prepared.proposal() instanceof Proposal.Withdrawn withdrawn)) {
            return new Reopening.Done();
        }
        Optional<CannotReopen> obstacle = withdrawn.obstacle(prepared.capacity(), now);
        if (obstacle.isPresent()) {
            return new Reopening.Refused(obstacle.get());
        }
        jdbc.sql("""
                        insert into applications.earlier_submission
                               (proposal, submitted_by, submitted_at, canonical, sha256, audit_head,
                                withdrawn_by, withdrawn_at, withdrawn_why)
                        select id, submitted_by, submitted_at, canonical, sha256, audit_head,
                               withdrawn_by, withdrawn_at, withdrawn_why
                          from applications.proposal
                         where id = :id
                        """).param("id", id.value()).update();
        jdbc.sql("""
                        update applications.proposal
                           set stage = 'draft', submitted_by = null, submitted_at = null, canonical = null,
                               sha256 = null, audit_head = null, withdrawn_by = null, withdrawn_at = null,
                               withdrawn_why = null
                         where id = :id and stage = 'withdrawn'
                        """).param("id", id.value()).update();
        correspondence.reopened(id, now);
        audit.record(entry(
                "applications.reopened", prepared, by, prepared.reference().orElseThrow()));
        return new Reopening.Done();
    }

    private static Entry entry(String act, Prepared prepared, PersonId by, String reference) {
        return Entry.of(
                act,
                by.ref(),
                Applications.ref(prepared.place().application()),
                Applications.ref(prepared.place().application()),
                Map.of("reference", reference, "round", prepared.place().number()));
    }
}
