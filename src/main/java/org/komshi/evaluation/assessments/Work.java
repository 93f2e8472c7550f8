package org.komshi.evaluation.assessments;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komshi.calls.RoundId;

/** What one assessor has to do in one round: those in hand before those submitted, and so the rounds. */
public record Work(List<Assessment> assessments) {
    static List<Work> of(List<Assessment> all) {
        Map<RoundId, List<Assessment>> byRound =
                all.stream().collect(Collectors.groupingBy(Assessment::round, LinkedHashMap::new, Collectors.toList()));
        return byRound.values().stream()
                .map(Work::new)
                .sorted(Comparator.comparing(Work::isDone))
                .toList();
    }

    /** Any of them: all are of the same round. */
    public Assessment first() {
        return assessments.getFirst();
    }

    public boolean isDone() {
        return submitted() == assessments.size();
    }

    public long submitted() {
        return assessments.stream().filter(Assessment::isSubmitted).count();
    }
}
