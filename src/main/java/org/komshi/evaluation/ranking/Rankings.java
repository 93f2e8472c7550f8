package org.komshi.evaluation.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.calls.Calls;
import org.komshi.calls.Lots;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Outcome;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Score;
import org.komshi.evaluation.assessments.Assessments;
import org.komshi.evaluation.assessments.Given;
import org.komshi.evaluation.assignment.Assignments;
import org.komshi.evaluation.checks.CheckLines;
import org.komshi.evaluation.checks.Checks;
import org.komshi.evaluation.checks.Kept;
import org.komshi.evaluation.rounds.Listed;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.Checklist;
import org.komshi.forms.Forms;
import org.komshi.forms.Grid;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;

/** Puts together what a round came to. Who may read it is the asking page's matter. */
@Component
public class Rankings {
    private final Rounds rounds;
    private final Checked checked;
    private final Assignments assignments;
    private final Assessments assessments;
    private final Sources sources;

    Rankings(Rounds rounds, Checked checked, Assignments assignments, Assessments assessments, Sources sources) {
        this.rounds = rounds;
        this.checked = checked;
        this.assignments = assignments;
        this.assessments = assessments;
        this.sources = sources;
    }

    /** The checks, as the ranking reads them. */
    @Component
    record Checked(Checks checks, CheckLines lines) {}

    /** What is read from below. */
    @Component
    record Sources(Applications applications, Calls calls, Forms forms) {}

    /** @throws NotFound when there is no such round, or it has no grid */
    public Ranking of(RoundId id) {
        Round round = rounds.round(id);
        Grid grid = grid(round);
        Map<ProposalId, Listed> listed = rounds.proposals(id).stream()
                .collect(Collectors.toMap(Listed::proposal, one -> one, (one, _) -> one, LinkedHashMap::new));
        Map<ProposalId, Summary> summaries = sources.applications().summaries(listed.keySet());
        Map<ProposalId, List<Given>> given = assessments.given(id).stream()
                .collect(Collectors.groupingBy(one -> one.head().proposal()));
        int wanted = assignments.wantedIn(id).orElse(Assignments.USUAL);
        List<Places.Scored> scored = new ArrayList<>();
        List<Ranking.Refused> refused = new ArrayList<>();
        int unchecked = 0;
        for (CheckLines.Line line : checked.lines().of(id)) {
            Ranking.Entry entry = entry(
                    Optional.ofNullable(listed.get(line.proposal())).orElseThrow(),
                    summaries.getOrDefault(line.proposal(), Summary.NONE));
            if (line.eligible() == null) {
                unchecked++;
            } else if (line.eligible()) {
                scored.add(scored(entry, grid, given.getOrDefault(line.proposal(), List.of()), wanted));
            } else {
                refused.add(new Ranking.Refused(entry, reasons(round, line.proposal())));
            }
        }
        Optional<Money> envelope = round.awardsMoney() ? round.money() : Optional.empty();
        Lots lots = sources.calls().call(round.call()).rules().lots();
        return new Ranking(id, grid, envelope, lots, placed(scored, envelope, lots), refused, unchecked);
    }

    /** Each grant line by itself, with its own money. */
    private static List<Ranking.Line> placed(List<Places.Scored> scored, Optional<Money> envelope, Lots lots) {
        return lots.isEmpty()
                ? Places.of(scored, envelope)
                : lots.all().stream()
                        .flatMap(lot -> Places.of(
                                scored.stream()
                                        .filter(one -> one.entry().isIn(lot))
                                        .toList(),
                                envelope.map(_ -> lot.envelope()))
                                .stream())
                        .toList();
    }

    /** @throws NotFound when there is no such round, or it has no grid */
    public Grid grid(RoundId round) {
        return grid(rounds.round(round));
    }

    /** What an officer checks of each proposal of a round. */
    public Checklist checklist(RoundId round) {
        return checked.checks().checklist(rounds.round(round));
    }

    private Grid grid(Round round) {
        return sources.forms().grid(Optional.ofNullable(round.grid()).orElseThrow(NotFound::new));
    }

    private static Ranking.Entry entry(Listed listed, Summary summary) {
        return new Ranking.Entry(
                listed.proposal(),
                listed.application(),
                listed.reference(),
                listed.applicant(),
                summary.title().orElse(""),
                summary.requested(),
                Optional.ofNullable(listed.lot()));
    }

    private static Places.Scored scored(Ranking.Entry entry, Grid grid, List<Given> given, int wanted) {
        List<Given> submitted = given.stream().filter(Given::isSubmitted).toList();
        Optional<Score> score = submitted.isEmpty()
                ? Optional.empty()
                : Optional.of(WeightedMean.of(
                        grid, submitted.stream().map(Given::marks).toList()));
        List<Ranking.Missing> missing = new ArrayList<>();
        given.stream()
                .filter(one -> !one.isSubmitted())
                .forEach(one -> missing.add(new Ranking.Missing(
                        entry.proposal(),
                        entry.reference(),
                        Optional.of(one.head().assessor()),
                        one.head().name())));
        for (int lacking = given.size(); lacking < wanted; lacking++) {
            missing.add(new Ranking.Missing(entry.proposal(), entry.reference(), Optional.empty(), ""));
        }
        return new Places.Scored(entry, score, missing);
    }

    /** Texts of the reasons for which a proposal is not eligible, by their codes. */
    public Map<String, Text> reasons(RoundId round, ProposalId proposal) {
        return reasons(rounds.round(round), proposal);
    }

    private Map<String, Text> reasons(Round round, ProposalId proposal) {
        Checklist checklist = checked.checks().checklist(round);
        Map<String, Kept> kept = checked.checks().kept(proposal);
        Map<String, Text> reasons = new LinkedHashMap<>();
        checklist
                .items()
                .forEach(item -> Optional.ofNullable(kept.get(item.id()))
                        .filter(one -> one.outcome() == Outcome.NOT_MET)
                        .flatMap(one -> item.reason(one.reason()))
                        .ifPresent(reason -> reasons.put(reason.code(), reason.text())));
        return reasons;
    }
}
