package org.komshi.evaluation;

import java.util.List;
import java.util.Optional;
import org.komshi.identity.PersonId;

/**
 * What others than before give for a proposal that is assessed once more.
 *
 * @param given who was asked, in the order of their names
 * @param assessed what is submitted of it, without names
 * @param score weighted mean of what is submitted; empty while nothing is
 */
public record Anew(List<Asked> given, List<Assessed> assessed, Optional<Score> score) {
    /** @param submitted whether this one is done */
    public record Asked(AssessmentId id, PersonId assessor, String name, boolean submitted) {}

    /** Whether somebody was asked, and nobody is missing. */
    public boolean isComplete() {
        return !given.isEmpty() && given.stream().allMatch(Asked::submitted);
    }
}
