package org.komshi.awards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.acceptance.Acceptances;
import org.komshi.awards.complaints.Complaints;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.Decisions;
import org.komshi.awards.decisions.PublicationStep;
import org.komshi.awards.letters.Letters;
import org.komshi.awards.letters.Sending;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.jobs.JobId;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows the ranking: the decision on a round, the letters about it, complaints. Each verb is one transaction and
 * answers what stands in the way; nothing means it is done. Whoever may not do it meets {@link NotFound}.
 */
@Component
public class Awards {
    private final Decisions decisions;
    private final Letters letters;
    private final Complaints complaints;
    private final Steps steps;
    private final JdbcClient jdbc;

    Awards(Decisions decisions, Letters letters, Complaints complaints, Steps steps, JdbcClient jdbc) {
        this.decisions = decisions;
        this.letters = letters;
        this.complaints = complaints;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** What stands before and after a decision. */
    @Component
    record Steps(PublicationStep publication, Acceptances acceptances) {}

    /** Keeps a decision as far as it is written, in place of what was there. */
    public List<? extends Problem> draft(RoundId round, DecisionDraft draft, PersonId by) {
        return decisions.save(round, draft, version(round), by);
    }

    /** Says how much of an award of the draft will be public, where it is not what is usual. */
    public void choose(RoundId round, ProposalId proposal, Publication publication, PersonId by) {
        steps.publication().choose(round, proposal, publication, by);
    }

    /**
     * Takes the decision as it is kept: invites, enters the awards into the public register, notes the call as decided
     * when nobody goes on to another round.
     */
    public List<? extends Problem> decide(RoundId round, PersonId manager) {
        return decisions.decide(round, version(round), manager);
    }

    /**
     * Sends one letter about every proposal of a decided round.
     *
     * @return the job that does it, also when it was started before; empty while nothing is decided
     */
    public Optional<JobId> sendLetters(RoundId round, PersonId by) {
        return letters.send(round, by) instanceof Sending.Started(var job) ? Optional.of(job) : Optional.empty();
    }

    /** The last letter about a proposal, once one is sent. Who may read it is the asking room's matter. */
    public Optional<LetterId> letter(ProposalId proposal) {
        return jdbc.sql(
                        "select id from awards.letter where proposal = :proposal order by sent_at desc, id desc limit 1")
                .param("proposal", proposal.value())
                .query(UUID.class)
                .optional()
                .map(LetterId::new);
    }

    /** Accepts the award of a proposal, for a legal representative, until the day its letter names. */
    public List<? extends Problem> accept(ProposalId proposal, PersonId by) {
        return steps.acceptances().accept(award(proposal).orElseThrow(NotFound::new), by);
    }

    /** The award a proposal got. Who may read it is the asking room's matter. */
    public Optional<AwardId> award(ProposalId proposal) {
        return jdbc.sql("select id from awards.award where proposal = :proposal")
                .param("proposal", proposal.value())
                .query(UUID.class)
                .optional()
                .map(AwardId::new);
    }

    /** Writes a complaint, for a legal representative of the applicant, within the period the letter names. */
    public List<? extends Problem> complain(LetterId letter, PersonId by, String text) {
        return complaints.complain(letter, by, text);
    }

    /** The complaint about a letter. Who may read it is the asking room's matter. */
    public Optional<ComplaintId> complaint(LetterId letter) {
        return jdbc.sql("select id from awards.complaint where letter = :letter")
                .param("letter", letter.value())
                .query(UUID.class)
                .optional()
                .map(ComplaintId::new);
    }

    /** Answers a complaint, for an officer or manager who had no part in the decision. */
    public List<? extends Problem> answer(ComplaintId complaint, PersonId by, boolean upheld, String text) {
        return complaints.answer(complaint, by, Optional.of(upheld), text);
    }

    private int version(RoundId round) {
        return decisions
                .decision(round)
                .filter(Decision.Draft.class::isInstance)
                .map(decision -> ((Decision.Draft) decision).version())
                .orElse(0);
    }
}
