package org.komshi.evaluation.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/**
 * Spreads assessments evenly, exactly: as a flow of least cost from the proposals through those who may read them.
 * The n-th assessment of a person costs more than the one before, so the sum of squares of the loads is the least
 * possible. What no person can take flows through "nobody", which is dearer than everything else: a plan is
 * incomplete only when no complete one exists. The same input gives the same plan.
 */
public final class EvenAssignment {
    /** Kinds of pairs; above so many assessments variety is given up, since the library counts costs up to 10⁹. */
    private static final int VARIETY = 7;

    private static final int VARIETY_UP_TO = 5_000;
    private static final Object SINK = "sink";
    private static final Object MISSING = "nobody";

    private final Graph<Object, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
    private final Map<DefaultWeightedEdge, Plan.Pair> pairs = new LinkedHashMap<>();
    private final Map<DefaultWeightedEdge, ProposalId> gaps = new LinkedHashMap<>();
    private final Map<Object, Integer> supply = new HashMap<>();

    private final int variety;
    /** Dearer than any mix of pairs, so that variety never makes loads uneven. */
    private final double perLoad;

    private EvenAssignment(int total) {
        this.variety = total > VARIETY_UP_TO ? 1 : VARIETY;
        this.perLoad = (variety - 1) * (double) total + 1;
    }

    /**
     * @param loads all who may be given something, with the number of assessments they already have
     * @param wanted assessments per proposal
     */
    public static Plan plan(List<Assignable> proposals, Map<PersonId, Integer> loads, int wanted) {
        List<Assignable> open = proposals.stream()
                .filter(proposal -> proposal.missing(wanted) > 0)
                .toList();
        int total = open.stream().mapToInt(proposal -> proposal.missing(wanted)).sum();
        return total == 0
                ? new Plan(List.of(), Map.of())
                : new EvenAssignment(total).solve(open, new Task(loads, wanted, total));
    }

    private record Task(Map<PersonId, Integer> loads, int wanted, int total) {
        int busiest() {
            return loads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    private Plan solve(List<Assignable> open, Task task) {
        graph.addVertex(SINK);
        graph.addVertex(MISSING);
        supply.put(SINK, -task.total());
        edge(MISSING, SINK, task.total(), perLoad * 2 * (task.busiest() + open.size() + 1));
        task.loads().forEach((assessor, load) -> assessor(assessor, load, open.size()));
        open.forEach(proposal -> proposal(proposal, task));
        var flow = new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<Object, DefaultWeightedEdge>(
                        graph, node -> supply.getOrDefault(node, 0), capacity::get))
                .getFlowMap();
        return read(flow);
    }

    private void assessor(PersonId assessor, int load, int most) {
        graph.addVertex(assessor);
        for (int nth = load + 1; nth <= load + most; nth++) {
            edge(assessor, SINK, 1, perLoad * (2.0 * nth - 1));
        }
    }

    private void proposal(Assignable proposal, Task task) {
        int missing = proposal.missing(task.wanted());
        graph.addVertex(proposal.proposal());
        supply.put(proposal.proposal(), missing);
        gaps.put(edge(proposal.proposal(), MISSING, missing, 0), proposal.proposal());
        task.loads().keySet().stream()
                .filter(proposal::admits)
                .forEach(assessor -> pairs.put(
                        edge(proposal.proposal(), assessor, 1, variety(proposal.proposal(), assessor)),
                        new Plan.Pair(proposal.proposal(), assessor)));
    }

    /** A small fixed difference, so that the same two people are not paired all along the list. */
    private double variety(ProposalId proposal, PersonId assessor) {
        long mixed = (proposal.value().getLeastSignificantBits()
                        ^ Long.rotateLeft(assessor.value().getLeastSignificantBits(), 21))
                * 0x9E3779B97F4A7C15L;
        return Math.floorMod(mixed >>> 17, variety);
    }

    private DefaultWeightedEdge edge(Object from, Object to, int most, double cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        capacity.put(edge, most);
        return edge;
    }

    private Plan read(Map<DefaultWeightedEdge, Double> flow) {
        List<Plan.Pair> chosen = new ArrayList<>();
        pairs.forEach((edge, pair) -> {
            if (flow.getOrDefault(edge, 0.0) > 0.5) {
                chosen.add(pair);
            }
        });
        Map<ProposalId, Integer> lacking = new LinkedHashMap<>();
        gaps.forEach((edge, proposal) -> {
            int lacks = (int) Math.round(flow.getOrDefault(edge, 0.0));
            if (lacks > 0) {
                lacking.put(proposal, lacks);
            }
        });
        return new Plan(List.copyOf(chosen), lacking);
    }
}
