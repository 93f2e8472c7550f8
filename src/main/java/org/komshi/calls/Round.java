package org.komshi.calls;

import java.time.Instant;
import java.util.Optional;
import org.komshi.forms.DefinitionId;

/**
 * One round of a call: round 1 asks for concept notes, round 2 for the full applications of those invited. In a
 * published call form, grid, checklist and period are there; in a draft, and in past calls, they may be missing.
 *
 * @param resultsBy around when its results are expected
 */
public record Round(
        RoundId id,
        CallId call,
        int number,
        RoundKind kind,
        Optional<DefinitionId> form,
        Optional<DefinitionId> grid,
        Optional<DefinitionId> checklist,
        Optional<Period> period,
        Optional<Instant> resultsBy) {

    public Optional<Instant> opensAt() {
        return period.map(Period::opensAt);
    }

    public Optional<Instant> closesAt() {
        return period.map(Period::closesAt);
    }

    /** Whether its period has run out; false while it has none. */
    public boolean isClosed(Instant now) {
        return period.filter(when -> when.isOver(now)).isPresent();
    }

    public boolean isOpen(Instant now) {
        return period.filter(when -> when.isOpen(now)).isPresent();
    }

    /** The same round after a correction. */
    Round with(NewCall.Plan plan) {
        return new Round(
                id, call, number, kind, plan.form(), plan.grid(), plan.checklist(), plan.period(), plan.resultsBy());
    }
}
