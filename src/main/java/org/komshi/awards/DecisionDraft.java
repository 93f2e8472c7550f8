package org.komshi.awards;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komshi.applications.ProposalId;
import org.komshi.identity.PersonId;

/**
 * A decision as it is written, before it is taken.
 *
 * @param metOn day of the committee's session
 * @param minutes what was discussed, or where the minutes are kept
 * @param verdicts on proposals that passed the checks; one that is missing is open
 * @param terms what holds of the awards and of the reserve list
 */
public record DecisionDraft(
        Optional<LocalDate> metOn,
        String minutes,
        Map<PersonId, Attendance> members,
        List<Abstention> abstentions,
        Map<ProposalId, Verdict> verdicts,
        Terms terms) {
    public static final DecisionDraft EMPTY = new DecisionDraft(Optional.empty(), "", Map.of(), List.of(), Map.of());

    /**
     * @param acceptanceDays how long an organisation may take to accept its award, from the day of its letter
     * @param reserveUntil last day on which the reserve list holds; empty while there is none
     */
    public record Terms(int acceptanceDays, Optional<LocalDate> reserveUntil) {
        public static final int FEWEST_DAYS = 1;
        public static final int MOST_DAYS = 90;
        public static final Terms USUAL = new Terms(14, Optional.empty());
    }

    /** With the usual terms. */
    public DecisionDraft(
            Optional<LocalDate> metOn,
            String minutes,
            Map<PersonId, Attendance> members,
            List<Abstention> abstentions,
            Map<ProposalId, Verdict> verdicts) {
        this(metOn, minutes, members, abstentions, verdicts, Terms.USUAL);
    }

    public DecisionDraft {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        abstentions = List.copyOf(abstentions);
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    public Verdict verdict(ProposalId proposal) {
        return verdicts.getOrDefault(proposal, Verdict.OPEN);
    }

    public Set<PersonId> present() {
        return members.entrySet().stream()
                .filter(member -> member.getValue() == Attendance.PRESENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Abstention> abstaining(ProposalId proposal) {
        return abstentions.stream()
                .filter(one -> one.proposal().equals(proposal))
                .toList();
    }

    public DecisionDraft with(Map<ProposalId, Verdict> changed) {
        return new DecisionDraft(metOn, minutes, members, abstentions, changed, terms);
    }

    public DecisionDraft withAbstentions(List<Abstention> changed) {
        return new DecisionDraft(metOn, minutes, members, changed, verdicts, terms);
    }

    public DecisionDraft withTerms(Terms changed) {
        return new DecisionDraft(metOn, minutes, members, abstentions, verdicts, changed);
    }
}
