package org.komshi.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.rounds.Round;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.settings.Settings;
import org.komshi.sheets.Spreadsheet;
import org.springframework.stereotype.Component;

/** The ranking as a sheet, with the mean points of every criterion. */
@Component
class RankingSheet {
    private final Speech speech;
    private final Settings settings;

    RankingSheet(Speech speech, Settings settings) {
        this.speech = speech;
        this.settings = settings;
    }

    Spreadsheet of(Round round, Ranking ranking, Language reader) {
        Phrases phrases = speech.in(reader);
        Spreadsheet sheet = new Spreadsheet(phrases.say("evaluation.ranking"));
        if (settings.demonstration()) {
            sheet.line(List.of(phrases.say("evaluation.demonstration")));
        }
        sheet.line(List.of(round.code(), phrases.text(round.title())));
        Stream<String> left = Stream.of(
                        "evaluation.ranking.place",
                        "evaluation.reference",
                        "evaluation.applicant",
                        "evaluation.project",
                        "evaluation.ranking.mean",
                        "evaluation.ranking.lowest",
                        "evaluation.ranking.highest")
                .map(phrases::say);
        Stream<String> criteria = ranking.grid().criteria().stream().map(criterion -> phrases.text(criterion.title()));
        Stream<String> right = Stream.of(
                        "evaluation.ranking.requested", "evaluation.ranking.cumulated", "evaluation.state")
                .map(phrases::say);
        Stream<String> lot = ranking.lots().isEmpty() ? Stream.of() : Stream.of(phrases.say("calls.lot"));
        sheet.heading(
                Stream.of(left, criteria, right, lot).flatMap(titles -> titles).toList());
        ranking.lines().forEach(line -> sheet.line(cells(ranking, line, phrases)));
        ranking.notEligible()
                .forEach(refused -> sheet.line(List.of(
                        "",
                        refused.entry().reference(),
                        phrases.text(refused.entry().applicant()),
                        refused.entry().title(),
                        phrases.say("evaluation.check.not-eligible"),
                        String.join(", ", refused.reasons().keySet()))));
        return sheet.widths(8, 18, 40, 40, 12, 12, 12);
    }

    private static List<Object> cells(Ranking ranking, Ranking.Line line, Phrases phrases) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.place().<Object>map(place -> place).orElse(""));
        cells.add(line.entry().reference());
        cells.add(phrases.text(line.entry().applicant()));
        cells.add(line.entry().title());
        var score = line.score();
        cells.add(score.<Object>map(one -> one.total().rounded(RankingView.DECIMALS))
                .orElse(""));
        cells.add(score.<Object>map(one -> one.lowest().rounded(RankingView.DECIMALS))
                .orElse(""));
        cells.add(score.<Object>map(one -> one.highest().rounded(RankingView.DECIMALS))
                .orElse(""));
        ranking.grid()
                .criteria()
                .forEach(criterion -> cells.add(score.flatMap(one ->
                                java.util.Optional.ofNullable(one.criteria().get(criterion.id())))
                        .<Object>map(points -> points.rounded(RankingView.DECIMALS))
                        .orElse("")));
        cells.add(line.entry().requested().<Object>map(sum -> sum.amount()).orElse(""));
        cells.add(line.cumulated().<Object>map(sum -> sum.amount()).orElse(""));
        cells.add(phrases.say("evaluation.standing." + line.standing().word()));
        line.entry().lot().ifPresent(cells::add);
        return cells;
    }
}
