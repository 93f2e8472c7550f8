package org.komshi.evaluation.opening;

import java.util.ArrayList;
import java.util.List;
import org.komshi.calls.CountryNames;
import org.komshi.evaluation.rounds.Round;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.settings.Settings;
import org.komshi.sheets.Spreadsheet;
import org.springframework.stereotype.Component;

/** The opening record as a sheet. */
@Component
class OpeningSheet {
    private final Speech speech;
    private final CountryNames countries;
    private final Settings settings;

    OpeningSheet(Speech speech, CountryNames countries, Settings settings) {
        this.speech = speech;
        this.countries = countries;
        this.settings = settings;
    }

    Spreadsheet of(OpeningRecord opening, Language reader) {
        Phrases phrases = speech.in(reader);
        Round round = opening.round();
        CountryNames.Names names = countries.in(reader);
        Spreadsheet sheet = new Spreadsheet(phrases.say("evaluation.opening.title"));
        if (settings.demonstration()) {
            sheet.line(List.of(phrases.say("evaluation.demonstration")));
        }
        sheet.line(List.of(round.code(), phrases.text(round.title())))
                .line(List.of(phrases.say(
                        "evaluation.opening.opened",
                        "name",
                        opening.openedBy(),
                        "time",
                        phrases.exactTime(opening.openedAt(), round.zone()),
                        "zone",
                        phrases.zone(round.zone()))))
                .line(List.of("SHA-256", opening.sha256()))
                .heading(List.of(
                        "#",
                        phrases.say("evaluation.reference"),
                        phrases.say("evaluation.applicant"),
                        phrases.say("evaluation.country"),
                        phrases.say("evaluation.submitted"),
                        "UTC",
                        "SHA-256"));
        opening.lines().forEach(line -> sheet.line(line(line, round, phrases, names)));
        return sheet.widths(12, 18, 40, 18, 24, 30, 66);
    }

    private static List<Object> line(OpeningLine line, Round round, Phrases phrases, CountryNames.Names names) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.number() == null ? phrases.say("evaluation.opening.withdrawn") : line.number());
        cells.add(line.reference());
        cells.add(phrases.text(line.applicant()));
        cells.add(names.name(line.country()));
        cells.add(phrases.exactTime(line.submittedAt(), round.zone()));
        cells.add(line.submittedAt().toString());
        cells.add(line.sha256());
        return cells;
    }
}
