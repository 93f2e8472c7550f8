package org.komshi.awards.decisions;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.web.components.Fact;

/**
 * The decision on one round as its page shows it, to write or to read.
 *
 * @param version goes back with the form
 * @param editable whether the reader may write and it is not decided
 * @param decided when and by whom, as a sentence; null in a draft
 * @param changed who saved last and when, as a sentence; null when nobody did
 * @param above the sum and the envelope; none where no money is handed out
 * @param acceptanceDays as it stands in its field
 * @param reserveUntil as it stands in its field
 * @param reserveUntilInWords empty while there is none
 * @param blanks how many empty rows for abstentions follow
 */
public record DecisionPage(
        DecisionRound round,
        int version,
        boolean editable,
        @Nullable String decided,
        @Nullable String changed,
        String metOn,
        String metOnInWords,
        String minutes,
        String acceptanceDays,
        String reserveUntil,
        String reserveUntilInWords,
        List<Member> members,
        List<AbstentionRow> abstentions,
        int blanks,
        List<Line> lines,
        List<NotEligible> notEligible,
        List<Fact> facts) {
    /** @param part {@code present}, {@code absent} or empty */
    public record Member(String id, String name, String part) {}

    /** @param conflict whether it follows from a declared conflict and cannot be taken out */
    public record AbstentionRow(
            String member, String name, String proposal, String reference, String reason, boolean conflict) {}

    /**
     * @param place null under a threshold
     * @param points as shown; null without an assessment
     * @param standing message key of where it stands
     * @param requested as shown; empty when none is asked
     * @param outcome {@code grant}, {@code reserve}, {@code reject} or empty
     * @param reservePlace on the reserve list, as it stands in its field
     * @param amount as it stands in its field
     * @param awarded the same as read: with thousands and currency; empty when there is none
     * @param language {@code lang=} of the reason: the applicant's
     * @param lot code of the grant line; empty where the call has none
     * @param departs whether the verdict departs from the order of the points
     */
    public record Line(
            String proposal,
            @Nullable Integer place,
            Text applicant,
            String reference,
            String title,
            @Nullable String points,
            String standing,
            String requested,
            String outcome,
            String reservePlace,
            String amount,
            String awarded,
            String reason,
            String language,
            String languageName,
            String lot,
            boolean departs) {
        private int placed() {
            return reservePlace.matches("\\d{1,4}") ? Integer.parseInt(reservePlace) : Integer.MAX_VALUE;
        }
    }

    public record NotEligible(Text applicant, String reference, String title, String reasons) {}

    public boolean hasLots() {
        return lines.stream().anyMatch(line -> !line.lot().isEmpty());
    }

    public long granted() {
        return lines.stream().filter(line -> line.outcome().equals("grant")).count();
    }

    public long rejected() {
        return lines.size() - granted() - reserved().size() + notEligible.size();
    }

    /** What is on the reserve list, in its order. */
    public List<Line> reserved() {
        return lines.stream()
                .filter(line -> line.outcome().equals("reserve"))
                .sorted(Comparator.comparingInt(Line::placed))
                .toList();
    }
}
