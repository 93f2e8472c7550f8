package org.komshi.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.assessments.Assessments;
import org.komshi.evaluation.assessments.Given;
import org.komshi.evaluation.assessments.SecondAssessments;
import org.komshi.evaluation.assessments.Sheet;
import org.komshi.evaluation.assessors.Assessors;
import org.komshi.evaluation.assessors.Declarations;
import org.komshi.evaluation.assessors.Declared;
import org.komshi.evaluation.assignment.AssignmentMail;
import org.komshi.evaluation.assignment.Assignments;
import org.komshi.evaluation.checks.Checks;
import org.komshi.evaluation.checks.Conclusion;
import org.komshi.evaluation.opening.OpeningRecord;
import org.komshi.evaluation.opening.Openings;
import org.komshi.evaluation.ranking.Rankings;
import org.komshi.evaluation.ranking.WeightedMean;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.Checklist;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done between the closing of a round and the decision on it, for other rooms. Each verb is one transaction and
 * answers what stands in the way: nothing means it is done. Whoever has no part in a call meets {@code NotFound}.
 */
@Component
public class Evaluation {
    private final Openings openings;
    private final Checks checks;
    private final Assessing assessing;
    private final Assignments assignments;
    private final Rankings rankings;

    Evaluation(Openings openings, Checks checks, Assessing assessing, Assignments assignments, Rankings rankings) {
        this.openings = openings;
        this.checks = checks;
        this.assessing = assessing;
        this.assignments = assignments;
        this.rankings = rankings;
    }

    /** Assessors, what they declare and what they give. */
    @Component
    record Assessing(
            Assessors assessors,
            Declarations declarations,
            Assessments assessments,
            SecondAssessments others,
            AssignmentMail mail,
            Rounds rounds) {}

    /** Makes the opening record of a closed round; from then on the desk sees what came in. */
    public List<? extends Problem> open(RoundId round, PersonId officer) {
        return openings.open(round, officer);
    }

    /** The opening record of a round as text, of which its SHA-256 is made; empty until it is opened. */
    public Optional<String> openingList(RoundId round) {
        return openings.record(assessing.rounds().round(round)).map(OpeningRecord::list);
    }

    /** Keeps what an officer found. {@link Finding#seen} is 0 for a first finding. */
    public List<? extends Problem> check(ProposalId proposal, List<Finding> findings, PersonId officer) {
        return checks.save(proposal, findings, officer);
    }

    /**
     * Checks a whole proposal and concludes, in one transaction.
     *
     * @param notMet reason code by item; every other item is met, and with none of them the proposal is eligible
     */
    @Transactional
    public List<? extends Problem> checkAndConclude(
            RoundId round, ProposalId proposal, Map<String, String> notMet, PersonId officer) {
        Checklist checklist = checks.checklist(round, officer);
        List<Finding> findings = checklist.items().stream()
                .map(item -> notMet.containsKey(item.id())
                        ? Finding.notMet(item.id(), notMet.get(item.id()), "")
                        : Finding.met(item.id()))
                .toList();
        List<Problem> problems = new ArrayList<>(checks.save(proposal, findings, officer));
        if (problems.isEmpty()) {
            problems.addAll(checks.conclude(proposal, notMet.isEmpty(), officer));
        }
        return problems;
    }

    /** Ends the checks of a proposal; what is confirmed must be what the items say. */
    public List<? extends Problem> conclude(ProposalId proposal, boolean eligible, PersonId officer) {
        return checks.conclude(proposal, eligible, officer);
    }

    /** Whether a proposal passed the checks; empty until they are concluded. */
    public Optional<Boolean> eligible(ProposalId proposal) {
        return checks.conclusion(proposal).map(Conclusion::eligible);
    }

    /** Texts of the reasons for which a proposal is not eligible, by their codes; for its letter. */
    public Map<String, Text> reasons(RoundId round, ProposalId proposal) {
        return rankings.reasons(round, proposal);
    }

    /** Asks people known as assessors to assess a call. */
    public List<? extends Problem> invite(CallId call, List<PersonId> assessors, PersonId officer) {
        return assessing.assessors().invite(call, assessors, officer);
    }

    /**
     * Declares on all applicants of the opened rounds at once, and to be impartial.
     *
     * @param conflicts what the conflict is, by application; none with all others
     */
    public List<? extends Problem> declare(CallId call, Map<ApplicationId, String> conflicts, PersonId assessor) {
        List<Declared> declared = assessing.declarations().sheet(call, assessor).names().stream()
                .map(name -> conflicts.containsKey(name.application())
                        ? Declared.conflict(name.application(), conflicts.get(name.application()))
                        : Declared.none(name.application()))
                .toList();
        return assessing.declarations().declare(call, declared, true, assessor);
    }

    /** Gives every eligible proposal as many assessors as wanted, evenly and without conflicts. */
    public List<? extends Problem> assign(RoundId round, int wanted, Instant due, PersonId officer) {
        return assignments.confirm(round, new Assignments.Order(wanted, Optional.of(due), Optional.empty()), officer);
    }

    /** Who assesses what in a round, in the order of the opening record. */
    public List<Task> tasks(RoundId round) {
        return assignments.rows(round).stream()
                .flatMap(row -> row.assessments().stream())
                .map(one -> new Task(one.id(), one.proposal(), one.assessor()))
                .toList();
    }

    /** Keeps an assessment as far as it is. */
    public List<? extends Problem> save(AssessmentId assessment, List<Mark> marks, String comment, PersonId assessor) {
        return assessing.assessments().save(assessment, new Sheet(marks, comment, Optional.empty()), assessor);
    }

    /** Keeps an assessment and submits it, in one transaction. */
    @Transactional
    public List<? extends Problem> submit(
            AssessmentId assessment, List<Mark> marks, String comment, PersonId assessor) {
        List<? extends Problem> problems = save(assessment, marks, comment, assessor);
        return problems.isEmpty() ? assessing.assessments().submit(assessment, assessor) : problems;
    }

    /** What is checked of each proposal of a round. */
    public Checklist checklist(RoundId round) {
        return rankings.checklist(round);
    }

    /**
     * A proposal that is assessed once more, after its round was decided.
     *
     * @param reopening the asking room's id of why
     */
    public record Again(UUID reopening, RoundId round, ProposalId proposal) {}

    /** Assessors of the call who had nothing of this proposal, declared on its applicant and are not barred; by name. */
    public Map<PersonId, String> othersFor(ProposalId proposal) {
        return assessing.others().candidates(proposal);
    }

    /** Asks others than before to assess a proposal once more, and writes to them; in the acting transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askOthers(Again again, Set<PersonId> assessors, Instant due, PersonId officer) {
        assessing
                .others()
                .ask(again.reopening(), again.proposal(), assessors, due, officer)
                .forEach(assessor -> assessing
                        .mail()
                        .assigned(assessor, 1, assessing.rounds().round(again.round()), due));
    }

    /** Takes off one of them who has not submitted; false for any other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOff(UUID reopening, UUID assessment) {
        return assessing.others().takeOff(reopening, assessment);
    }

    /** What the others give. Whether a person may read it, is the asking room's matter. */
    public Anew anew(RoundId round, UUID reopening) {
        return assessing.others().of(reopening, rankings.grid(round));
    }

    /** What the round came to. Whether a person may read it, is the asking room's matter. */
    public Ranking ranking(RoundId round) {
        return rankings.of(round);
    }

    /** The submitted assessments of a proposal, without names; for its letter. */
    public List<Assessed> assessments(RoundId round, ProposalId proposal) {
        Grid grid = rankings.grid(round);
        List<Assessed> assessed = new ArrayList<>();
        for (Given given : assessing.assessments().given(proposal)) {
            if (given.isSubmitted()) {
                assessed.add(new Assessed(
                        assessed.size() + 1,
                        grid.criteria().stream()
                                .map(criterion -> given.mark(criterion.id()))
                                .toList(),
                        given.head().comment(),
                        WeightedMean.total(grid, given.marks())));
            }
        }
        return assessed;
    }
}
