package org.komshi.awards.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in its words, in the applicant's language, as it was sent: kept so that later changes of messages or grids do
 * not change it.
 *
 * @param opening what was decided, in paragraphs
 * @param checks reasons for which the application was not eligible, with their codes
 * @param points the total in words; null when nothing was scored
 * @param comments of the assessors on the whole, without names
 * @param reason of the committee in its own words; null when the points say enough
 * @param next what happens now
 * @param complaint where and until when one can complain
 * @param closing by whom and when it was decided
 */
public record LetterContent(
        Head head,
        List<String> opening,
        List<String> checks,
        @Nullable String points,
        List<Criterion> criteria,
        List<String> comments,
        @Nullable String reason,
        List<String> next,
        String complaint,
        String closing) {
    /** @param outcome {@code invite}, {@code award} or {@code reject}
     * @param date of the letter, in words */
    public record Head(
            String outcome, String organisation, String reference, String call, String project, String date) {}

    /** @param points mean of all assessors, of how many; in words
     * @param comments each assessor's reason, without names */
    public record Criterion(String title, String points, List<String> comments) {}
}
