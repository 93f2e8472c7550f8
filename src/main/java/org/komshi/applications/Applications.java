package org.komshi.applications;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.forms.Answers;
import org.komshi.identity.PersonId;
import org.komshi.organisations.OrganisationId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;

/**
 * What people do with applications, each verb in one transaction. Whoever does not act for the applicant meets {@link
 * NotFound}, as if there were none.
 */
@Component
public class Applications {
    private final Starting starting;
    private final Drafting drafting;
    private final Submitting submitting;
    private final Withdrawing withdrawing;
    private final Reading reading;
    private final Moving moving;

    Applications(Starting starting, Drafting drafting, Submitting submitting, Leaving leaving, Reading reading) {
        this.starting = starting;
        this.drafting = drafting;
        this.submitting = submitting;
        this.withdrawing = leaving.withdrawing();
        this.moving = leaving.moving();
        this.reading = reading;
    }

    /** What takes a proposal from where it stands. */
    @Component
    record Leaving(Withdrawing withdrawing, Moving moving) {}

    /**
     * Opens the application of an organisation to a call, with a draft of the first round's proposal. One application
     * per call and organisation: whoever asks again gets the same one.
     */
    public Start start(CallId call, OrganisationId organisation, PersonId by) {
        return starting.start(call, organisation, by, Optional.empty());
    }

    /**
     * The same for a call with grant lines.
     *
     * @param lot code of the line one applies to; must be one of the call's, if the call has any
     */
    public Start start(CallId call, OrganisationId organisation, PersonId by, Optional<String> lot) {
        return starting.start(call, organisation, by, lot);
    }

    /**
     * Moves a draft of the first round to another grant line of its call.
     *
     * @return why not; empty when it is there
     */
    public Optional<CannotMove> move(ApplicationId id, PersonId by, String lot) {
        return moving.move(id, by, lot);
    }

    /** A proposal as this person, who acts for the applicant, may see it. */
    public Prepared prepared(ProposalId id, PersonId person) {
        return reading.prepared(id, person);
    }

    /**
     * The proposal of one round, for somebody who acts for the applicant.
     *
     * @throws org.komshi.problems.NotFound when there is none: the applicant was not invited
     */
    public ProposalId ofRound(ApplicationId application, int round, PersonId person) {
        return reading.ofRound(application, round, person);
    }

    /** What is written in it. Whether a person may read it, is the asking room's matter. */
    public Content content(ProposalId id) {
        return reading.content(id);
    }

    /** What lists say of these proposals; those nobody wrote in yet are missing. The same holds for who may read it. */
    public Map<ProposalId, Summary> summaries(Collection<ProposalId> ids) {
        return reading.summaries(ids);
    }

    /** Keeps answers as they are, also incomplete or unreadable ones, in place of what was there. */
    public Saving saveAnswers(ProposalId id, PersonId by, Answers typed) {
        return drafting.save(id, by, typed, Map.of());
    }

    /**
     * Keeps answers of somebody who saw earlier ones. An answer that was changed by somebody else since is not
     * overwritten: both texts are kept, until the later writer chooses.
     *
     * @param seen by question; an answer that comes without is written over what is there
     */
    public Saving saveAnswers(ProposalId id, PersonId by, Answers typed, Map<String, Seen> seen) {
        return drafting.save(id, by, typed, seen);
    }

    /** Ends a choice between one's own text and the one that was saved earlier. */
    public Saving choose(ProposalId id, PersonId by, String question, boolean own) {
        return drafting.choose(id, by, question, own);
    }

    /** What the next save of these answers must carry. */
    public Map<String, Seen> seen(ProposalId id) {
        return reading.seen(id);
    }

    /**
     * Submits for the applicant. The instant that counts is the one at which this begins, before it waits for anybody;
     * the deadline is the one in force when it goes on. Once submitted, every further attempt gets the same
     * acknowledgement.
     *
     * @param declared whether the person declared that all is true and that they may submit
     */
    public Submission submit(ProposalId id, PersonId by, boolean declared) {
        return submitting.submit(id, by, declared);
    }

    /** Takes a submitted proposal back, before the deadline or after it. */
    public Withdrawal withdraw(ProposalId id, PersonId by, String why) {
        return withdrawing.withdraw(id, by, why);
    }

    /** Makes a withdrawn proposal a draft again, while its round is open. */
    public Reopening reopen(ProposalId id, PersonId by) {
        return withdrawing.reopen(id, by);
    }

    /**
     * Opens the full application of those who passed the first round, with the answers both forms share already there,
     * and writes to everybody who acts for the applicant. Whether they passed is said by whoever calls this.
     */
    public ProposalId invite(ApplicationId id, PersonId by, Instant at) {
        return starting.invite(id, by, at);
    }

    /** The application as the audit speaks of it: a dossier of its own, since before the opening nobody knows who applied. */
    public static Ref ref(ApplicationId id) {
        return new Ref("application", id.value());
    }
}
