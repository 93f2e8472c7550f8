package org.komshi.awards.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.Verdict;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.evaluation.Assessed;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Score;
import org.komshi.forms.Grid;
import org.komshi.language.Text;

/**
 * What a letter about one proposal is written from.
 *
 * @param ground why there is a decision beside the one on the round: {@code reserve}, {@code complaint}; empty for the
 *     first letter
 */
public record Matter(
        DecisionRound round,
        Verdict verdict,
        Ranking.Entry entry,
        Judged judged,
        Taken taken,
        Dates dates,
        Optional<String> ground) {
    /** The same proposal after a supplementary decision. */
    public Matter anew(String ground, Verdict decided, Judged judgedNow, Taken takenNow) {
        return new Matter(round, decided, entry, judgedNow, takenNow, dates, Optional.of(ground));
    }

    /**
     * What is told of checks and assessments.
     *
     * @param line null for a proposal that was not eligible, and for one that was judged anew
     * @param reasons for which it was not eligible, by code
     */
    public record Judged(
            Grid grid,
            Ranking.@Nullable Line line,
            Optional<Score> score,
            List<Assessed> assessed,
            Map<String, Text> reasons) {}

    /** @param metOn empty when no session was held for it */
    public record Taken(Optional<LocalDate> metOn, String by, Instant at) {}

    /**
     * @param at when it is sent
     * @param complaintUntil first instant at which one can complain no more
     * @param acceptUntil first instant at which an award can be accepted no more
     * @param reserveUntil last day of the reserve list; empty when the proposal is not on it
     */
    public record Dates(Instant at, Instant complaintUntil, Instant acceptUntil, Optional<LocalDate> reserveUntil) {}
}
