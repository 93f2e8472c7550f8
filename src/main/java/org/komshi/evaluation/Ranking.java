package org.komshi.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.Lot;
import org.komshi.calls.Lots;
import org.komshi.calls.RoundId;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * The eligible proposals of a round, best first. It informs those who decide; it decides nothing by itself.
 *
 * @param envelope empty where the round does not hand out money, or the call names no sum
 * @param lots grant lines, each ranked by itself with its own envelope; none: one ranking for all
 * @param lines line by line as the call names them; in each, ranked ones first, then those under a threshold, then those
 *     without an assessment
 * @param notEligible proposals refused at the checks, with the reason codes
 * @param unchecked proposals whose checks are not concluded
 */
public record Ranking(
        RoundId round,
        Grid grid,
        Optional<Money> envelope,
        Lots lots,
        List<Line> lines,
        List<Refused> notEligible,
        int unchecked) {

    /**
     * What is ranked together.
     *
     * @param lot empty where the call has no grant lines
     * @param envelope of the line, else of the call; empty where the round does not hand out money
     */
    public record Group(Optional<Lot> lot, Optional<Money> envelope, List<Line> lines) {}

    /** One for each grant line, in their order; one for all where there are none. */
    public List<Group> groups() {
        if (lots.isEmpty()) {
            return List.of(new Group(Optional.empty(), envelope, lines));
        }
        return lots.all().stream()
                .map(lot -> new Group(
                        Optional.of(lot),
                        envelope.map(_ -> lot.envelope()),
                        lines.stream().filter(line -> line.entry().isIn(lot)).toList()))
                .toList();
    }

    /** Whether nothing is missing: every check concluded, every assessment submitted. */
    public boolean isComplete() {
        return unchecked == 0
                && missing().isEmpty()
                && lines.stream().allMatch(line -> line.score().isPresent());
    }

    public List<Missing> missing() {
        return lines.stream().flatMap(line -> line.missing().stream()).toList();
    }

    public Optional<Line> line(ProposalId proposal) {
        return lines.stream()
                .filter(line -> line.entry().proposal().equals(proposal))
                .findFirst();
    }

    /**
     * What is ranked.
     *
     * @param requested empty when the form asks for no sum
     * @param lot code of its grant line; empty where the call has none
     */
    public record Entry(
            ProposalId proposal,
            ApplicationId application,
            String reference,
            Text applicant,
            String title,
            Optional<Money> requested,
            Optional<String> lot) {
        public boolean isIn(Lot line) {
            return lot.filter(line.code()::equals).isPresent();
        }

        /** Whether points of the two may be compared. */
        public boolean isRankedWith(Entry other) {
            return lot.equals(other.lot());
        }
    }

    /**
     * One proposal in the ranking.
     *
     * @param place 1 is best; equal totals share a place; empty under a threshold or without score
     * @param tied whether another proposal has exactly the same total
     * @param cumulated sum requested down to this line; empty without place
     * @param missing assessments not submitted yet: then the score is provisional
     */
    public record Line(
            Entry entry,
            Optional<Score> score,
            Optional<Integer> place,
            boolean tied,
            Optional<Money> cumulated,
            Standing standing,
            List<Missing> missing) {}

    /** @param assessor empty when nobody is assigned yet */
    public record Missing(ProposalId proposal, String reference, Optional<PersonId> assessor, String name) {}

    /** @param reasons titles of the items not met, by their code */
    public record Refused(Entry entry, Map<String, Text> reasons) {}

    /** Where a line stands. */
    public enum Standing {
        /** Reaches all thresholds; the round hands out no money. */
        PASSED,
        /** Fits into the envelope with all above it. */
        WITHIN,
        /** Equal proposals of which some would fit and some would not: those who decide choose. */
        TIED_AT_THE_LINE,
        /** Reaches the thresholds; the money ends above it. */
        BEYOND,
        BELOW_THRESHOLD,
        UNSCORED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
