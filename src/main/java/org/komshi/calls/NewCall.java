package org.komshi.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komshi.forms.DefinitionId;

/**
 * A call to be created, as a draft.
 *
 * @param code short and unique, stands in references
 * @param slug its public address, unique
 * @param example invented, and marked so wherever it is public
 */
public record NewCall(
        ProgrammeId programme,
        String code,
        String slug,
        CallTexts texts,
        CallRules rules,
        List<Plan> rounds,
        boolean example) {

    /** What a round uses and when it runs; each may still be open. Numbers follow from the order. */
    public record Plan(
            Optional<DefinitionId> form,
            Optional<DefinitionId> grid,
            Optional<DefinitionId> checklist,
            Optional<Period> period,
            Optional<Instant> resultsBy) {
        public static final Plan OPEN =
                new Plan(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** As the round stands. */
        public static Plan of(Round round) {
            return new Plan(round.form(), round.grid(), round.checklist(), round.period(), round.resultsBy());
        }
    }
}
