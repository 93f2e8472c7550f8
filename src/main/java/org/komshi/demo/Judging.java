package org.komshi.demo;

import static org.komshi.demo.DemoFile.string;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.Calls;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Task;
import org.komshi.identity.PersonId;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What officers and assessors of the demonstration do between the closing of a round and the decision on it. */
@Component
class Judging {
    private final Evaluation evaluation;
    private final Calls calls;
    private final Reasons reasons;

    Judging(Evaluation evaluation, Calls calls, Reasons reasons) {
        this.evaluation = evaluation;
        this.calls = calls;
        this.reasons = reasons;
    }

    RoundId round(World world, String call, int number) {
        return calls.call(world.call(call)).round(number).id();
    }

    void open(RoundId round, PersonId officer) {
        done("opening", evaluation.open(round, officer));
    }

    /** @param notMet of the file: item, reason, note */
    void check(RoundId round, ProposalId proposal, List<JsonNode> notMet, PersonId officer) {
        Map<String, String> refused = new HashMap<>();
        notMet.forEach(one -> refused.put(string(one, "item"), string(one, "reason")));
        done("checks of " + proposal, evaluation.checkAndConclude(round, proposal, refused, officer));
    }

    /** The officer is still at it: only some items are found to be met. */
    void beginChecking(ProposalId proposal, List<String> met, PersonId officer) {
        done(
                "checks of " + proposal,
                evaluation.check(proposal, met.stream().map(Finding::met).toList(), officer));
    }

    void invite(World world, String call, List<String> assessors, PersonId officer) {
        List<PersonId> people = assessors.stream().map(world::person).toList();
        done("assessors", evaluation.invite(world.call(call), people, officer));
    }

    /** @param conflicts of this assessor: organisation, note */
    void declare(World world, String call, String assessor, List<JsonNode> conflicts) {
        Map<ApplicationId, String> own = new HashMap<>();
        conflicts.forEach(one ->
                own.put(world.paper(call, string(one, "organisation")).application(), string(one, "note")));
        done("declaration of " + assessor, evaluation.declare(world.call(call), own, world.person(assessor)));
    }

    void assign(RoundId round, int perProposal, Instant due, PersonId officer) {
        done("assignment", evaluation.assign(round, perProposal, due, officer));
    }

    /** Tasks on one proposal, in the order in which they were given out. */
    List<Task> tasks(RoundId round, ProposalId proposal) {
        return evaluation.tasks(round).stream()
                .filter(task -> task.proposal().equals(proposal))
                .toList();
    }

    void assess(Task task, JsonNode points, String language, int number) {
        done(
                "assessment " + number,
                evaluation.submit(
                        task.assessment(),
                        reasons.marks(points, language, number),
                        reasons.overall(points, language, number),
                        task.assessor()));
    }

    void beginAssessing(Task task, JsonNode points, String language, int number) {
        done(
                "assessment " + number,
                evaluation.save(task.assessment(), reasons.marks(points, language, number), "", task.assessor()));
    }

    private static void done(String what, List<? extends Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(what + ": " + problems);
        }
    }
}
