package org.komshi.evaluation.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Entry;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.assessors.CannotDeclare;
import org.komshi.evaluation.assessors.Declarations;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.Forms;
import org.komshi.forms.Grid;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Points and reasons, one assessor and one proposal at a time. */
@Component
public class Assessments {
    private final AssessmentRows rows;
    private final Rounds rounds;
    private final Forms forms;
    private final Declarations declarations;
    private final Telling telling;

    Assessments(AssessmentRows rows, Rounds rounds, Forms forms, Declarations declarations, Telling telling) {
        this.rows = rows;
        this.rounds = rounds;
        this.forms = forms;
        this.declarations = declarations;
        this.telling = telling;
    }

    /** @throws org.komshi.problems.NotFound for everybody but its assessor, and when a conflict bars it */
    public Assessment find(AssessmentId id, PersonId assessor) {
        return rows.find(id, assessor);
    }

    /** All a person has to assess or has assessed; what is barred is not counted. */
    public List<Assessment> of(PersonId assessor) {
        return rows.of(assessor);
    }

    public Grid grid(Assessment assessment) {
        return forms.grid(assessment.grid());
    }

    /** What is kept of it. */
    public Sheet sheet(Assessment assessment) {
        return rows.sheet(assessment.id(), assessment.comment());
    }

    /**
     * Keeps a draft as far as it goes. Points that are not on the grid are not kept, everything else is; a sheet that
     * was changed in another window since it was seen is not overwritten.
     */
    @Transactional
    public List<CannotAssess> save(AssessmentId id, Sheet sheet, PersonId assessor) {
        Assessment assessment = rows.lock(id, assessor);
        Optional<CannotAssess> closed = closed(assessment);
        if (closed.isPresent()) {
            return List.of(closed.get());
        }
        Instant saved = assessment.savedAt();
        if (saved != null && sheet.seen().isPresent() && sheet.seen().get() != assessment.version()) {
            return List.of(new CannotAssess.ChangedMeanwhile(saved, assessment.zone()));
        }
        Grid grid = grid(assessment);
        List<CannotAssess> faults = Completeness.faults(grid, sheet);
        grid.criteria().forEach(criterion -> rows.keep(id, keepable(criterion, sheet.mark(criterion.id()))));
        rows.saved(id, cut(sheet.comment()), telling.now());
        return faults;
    }

    private static Mark keepable(Grid.Criterion criterion, Mark mark) {
        return Completeness.fits(criterion, mark)
                ? new Mark(mark.criterion(), mark.points(), mark.notApplicable(), cut(mark.reason()))
                : new Mark(mark.criterion(), Optional.empty(), false, cut(mark.reason()));
    }

    /** Twice the limit is kept, so that nobody loses words while shortening. */
    private static String cut(String text) {
        int most = Completeness.MOST_CHARACTERS * 2;
        return TypedText.characters(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Submits what is saved; says everything that is missing at once. */
    @Transactional
    public List<CannotAssess> submit(AssessmentId id, PersonId assessor) {
        Assessment assessment = rows.lock(id, assessor);
        Optional<CannotAssess> closed = closed(assessment);
        if (closed.isPresent()) {
            return List.of(closed.get());
        }
        Grid grid = grid(assessment);
        Sheet sheet = sheet(assessment);
        List<CannotAssess> problems = new ArrayList<>(Completeness.faults(grid, sheet));
        problems.addAll(Completeness.missing(grid, sheet));
        if (problems.isEmpty() && rows.submitted(id, telling.now())) {
            telling.audit()
                    .record(Entry.of(
                            "evaluation.assessment-submitted",
                            assessor.ref(),
                            assessment.ref(),
                            assessment.dossier(),
                            Map.of("reference", assessment.reference())));
        }
        return problems;
    }

    /** Whether a decision has closed it; what is assessed anew after a complaint stays open until it is submitted. */
    boolean isDecided(Assessment assessment) {
        return !assessment.again() && rounds.isDecided(assessment.round());
    }

    private Optional<CannotAssess> closed(Assessment assessment) {
        if (isDecided(assessment)) {
            return Optional.of(new CannotAssess.Decided());
        }
        return assessment.isSubmitted() ? Optional.of(new CannotAssess.AlreadySubmitted()) : Optional.empty();
    }

    /** Gives a submitted assessment back to its assessor, with what is asked for; until the decision. */
    @Transactional
    public List<CannotAssess> giveBack(AssessmentId id, ProposalId proposal, String why, PersonId by) {
        Round round = rounds.of(proposal, by, Rounds.DESK);
        Given given = rows.given(proposal).stream()
                .filter(one -> one.head().id().equals(id))
                .findFirst()
                .orElseThrow(org.komshi.problems.NotFound::new);
        if (rounds.isDecided(round.id())) {
            return List.of(new CannotAssess.Decided());
        }
        String reason = TypedText.paragraphs(why);
        if (reason.isBlank()) {
            return List.of(new CannotAssess.ReturnedWithoutReason());
        }
        if (!rows.returned(id, reason, by, telling.now())) {
            return List.of(new CannotAssess.NotSubmitted());
        }
        telling.audit()
                .record(Entry.of(
                                "evaluation.assessment-returned",
                                by.ref(),
                                new org.komshi.audit.Ref("assessment", id.value()),
                                round.dossier(),
                                Map.of("reference", rounds.proposal(proposal).reference()))
                        .because(reason));
        telling.returned(given.head().assessor(), round, reason);
        return List.of();
    }

    /** A conflict found while reading: the assessments of this applicant are cancelled, and nothing of it is left to see. */
    @Transactional
    public List<CannotDeclare> declareConflict(AssessmentId id, String note, PersonId assessor) {
        Assessment assessment = rows.lock(id, assessor);
        if (isDecided(assessment)) {
            return List.of(new CannotDeclare.Decided());
        }
        List<CannotDeclare> problems =
                declarations.conflictFound(assessment.call(), assessment.application(), note, assessor);
        if (problems.isEmpty()) {
            rows.cancelForConflict(assessment.application(), assessor, telling.now())
                    .forEach(officer -> telling.conflict(officer, assessor, assessment));
        }
        return problems;
    }

    /** Everything given for a proposal. Who may read it is the asking page's matter. */
    public List<Given> given(ProposalId proposal) {
        return rows.given(proposal);
    }

    /** The same for a whole round, for its ranking. */
    public List<Given> given(RoundId round) {
        return rows.given(round);
    }
}
