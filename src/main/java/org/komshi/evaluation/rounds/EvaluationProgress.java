package org.komshi.evaluation.rounds;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.applications.spi.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells applicants how far their round is. It is the same for all of them, so that nobody can read from it what was found
 * at the checks before the decision is taken.
 */
@Component
class EvaluationProgress implements Progress {
    private final JdbcClient jdbc;

    EvaluationProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            ProposalId proposal, Instant openedAt, @Nullable Instant assignedAt) {
        Step step() {
            return assignedAt == null
                    ? new Step(10, "evaluation.progress.checked", "indigo", Optional.of(openedAt), Optional.empty())
                    : new Step(20, "evaluation.progress.assessed", "indigo", Optional.of(assignedAt), Optional.empty());
        }
    }

    @Override
    public Map<ProposalId, Step> of(Collection<ProposalId> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        Map<ProposalId, Step> steps = new LinkedHashMap<>();
        jdbc.sql("""
                        select proposal.id as proposal, opening.opened_at, assignment.confirmed_at as assigned_at
                          from applications.proposal
                          join evaluation.opening on opening.round = proposal.round
                          left join evaluation.assignment on assignment.round = proposal.round
                         where proposal.id in (:ids) and proposal.stage = 'submitted'
                        """)
                .param("ids", ids(proposals))
                .query(Row.class)
                .list()
                .forEach(row -> steps.put(row.proposal(), row.step()));
        return steps;
    }

    private static Collection<UUID> ids(Collection<ProposalId> proposals) {
        return proposals.stream().map(ProposalId::value).toList();
    }
}
