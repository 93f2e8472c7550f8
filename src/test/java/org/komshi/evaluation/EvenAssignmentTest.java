package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.assignment.Assignable;
import org.komshi.evaluation.assignment.EvenAssignment;
import org.komshi.evaluation.assignment.Plan;
import org.komshi.identity.PersonId;

/** Docs/rules/scoring.md, "Who assesses what". */
class EvenAssignmentTest {
    private static final PersonId MIRA = person(1);
    private static final PersonId LUAN = person(2);
    private static final PersonId ELENA = person(3);

    @Test
    void sixty_proposals_by_two_go_evenly_to_ten_assessors_with_sixty_conflicts() {
        Map<PersonId, Integer> assessors = new LinkedHashMap<>();
        IntStream.range(0, 10).forEach(number -> assessors.put(person(number), 0));
        List<Assignable> proposals = IntStream.range(0, 60)
                .mapToObj(number -> new Assignable(proposal(number), Set.of(), Set.of(person(number % 7))))
                .toList();

        Plan plan = EvenAssignment.plan(proposals, assessors, 2);

        assertThat(plan.isComplete()).isTrue();
        assertThat(plan.pairs()).hasSize(120).doesNotHaveDuplicates();
        assertThat(assessors.keySet())
                .allSatisfy(assessor -> assertThat(plan.newFor(assessor)).isEqualTo(12));
        assertThat(proposals)
                .allSatisfy(proposal -> assertThat(plan.pairs())
                        .filteredOn(pair -> pair.proposal().equals(proposal.proposal()))
                        .hasSize(2)
                        .noneMatch(pair -> proposal.barred().contains(pair.assessor())));
    }

    @Test
    void a_conflict_is_never_assigned_even_when_a_proposal_then_lacks_an_assessor() {
        Assignable barred = new Assignable(proposal(1), Set.of(), Set.of(MIRA, LUAN));
        Assignable free = new Assignable(proposal(2), Set.of(), Set.of());

        Plan plan = EvenAssignment.plan(List.of(barred, free), nobodyBusy(), 2);

        assertThat(plan.lacking()).containsExactly(Map.entry(proposal(1), 1));
        assertThat(plan.pairs()).hasSize(3).contains(new Plan.Pair(proposal(1), ELENA));
    }

    @Test
    void what_is_assigned_already_stays_and_counts_as_load() {
        Assignable half = new Assignable(proposal(1), Set.of(MIRA), Set.of());
        Assignable open = new Assignable(proposal(2), Set.of(), Set.of());
        Map<PersonId, Integer> loads = new LinkedHashMap<>(nobodyBusy());
        loads.put(MIRA, 2);

        Plan plan = EvenAssignment.plan(List.of(half, open), loads, 2);

        assertThat(plan.pairs()).hasSize(3).noneMatch(pair -> pair.equals(new Plan.Pair(proposal(1), MIRA)));
        assertThat(plan.newFor(MIRA)).isZero();
    }

    @Test
    void nothing_is_missing_when_all_have_enough_and_the_same_input_gives_the_same_plan() {
        Assignable enough = new Assignable(proposal(1), Set.of(MIRA, LUAN), Set.of());
        assertThat(EvenAssignment.plan(List.of(enough), nobodyBusy(), 2)).isEqualTo(new Plan(List.of(), Map.of()));

        List<Assignable> proposals = IntStream.range(0, 9)
                .mapToObj(number -> new Assignable(proposal(number), Set.of(), Set.of()))
                .toList();
        assertThat(EvenAssignment.plan(proposals, nobodyBusy(), 2))
                .isEqualTo(EvenAssignment.plan(proposals, nobodyBusy(), 2));
    }

    @Test
    void without_assessors_every_proposal_is_named_as_lacking() {
        Plan plan = EvenAssignment.plan(List.of(new Assignable(proposal(1), Set.of(), Set.of())), Map.of(), 2);

        assertThat(plan.lacking()).containsExactly(Map.entry(proposal(1), 2));
    }

    private static Map<PersonId, Integer> nobodyBusy() {
        Map<PersonId, Integer> loads = new LinkedHashMap<>();
        loads.put(MIRA, 0);
        loads.put(LUAN, 0);
        loads.put(ELENA, 0);
        return loads;
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static ProposalId proposal(int number) {
        return new ProposalId(new UUID(2, number));
    }
}
