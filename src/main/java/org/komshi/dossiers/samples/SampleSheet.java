package org.komshi.dossiers.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.language.Phrases;
import org.komshi.sheets.Spreadsheet;
import org.springframework.stereotype.Component;

/** A sample as a paper in its archive, and as a sheet. */
@Component
public class SampleSheet {
    private final SampleRows rows;

    SampleSheet(SampleRows rows) {
        this.rows = rows;
    }

    /** Whether somebody may read it is the asking place's matter. */
    public void lay(UUID id, Shelf shelf) {
        Sample sample = rows.get(id);
        List<Sample.Line> lines = rows.chosen(id);
        shelf.lay(
                "sample.html",
                shelf.say("dossiers.sample"),
                new Leaf()
                        .line(shelf.say("dossiers.sample.of"), sample.code() + " · " + shelf.text(sample.title()))
                        .line(
                                shelf.say("dossiers.sample.from"),
                                shelf.say("dossiers.sample.from." + sample.drawnFrom()))
                        .line(
                                shelf.say("dossiers.sample.method"),
                                shelf.say("dossiers.sample.method." + sample.method()))
                        .line(shelf.say("dossiers.sample.seed"), sample.seed())
                        .line(
                                shelf.say("dossiers.sample.items"),
                                shelf.phrases().number(sample.items()))
                        .line(
                                shelf.say("dossiers.sample.total"),
                                sample.sum().map(sum -> sum.in(shelf.phrases())).orElse(""))
                        .line(shelf.say("dossiers.sample.hash"), sample.sha256())
                        .line(shelf.say("dossiers.paper.by"), sample.drawnBy() + ", " + shelf.time(sample.drawnAt()))
                        .table(
                                headings(shelf.phrases()),
                                lines.stream()
                                        .map(line -> cells(line, sample, shelf.phrases()).stream()
                                                .map(String::valueOf)
                                                .toList())
                                        .toList()));
        shelf.lay(
                "population.txt",
                shelf.say("dossiers.sample.population"),
                Population.text(rows.population(id)).getBytes(StandardCharsets.UTF_8));
    }

    Spreadsheet sheet(Sample.View view, Phrases phrases) {
        Sample sample = view.sample();
        Spreadsheet sheet = new Spreadsheet(phrases.say("dossiers.sample"))
                .line(List.of(sample.code(), phrases.text(sample.title())))
                .line(List.of(
                        phrases.say("dossiers.sample.method"),
                        phrases.say("dossiers.sample.method." + sample.method())))
                .line(List.of(phrases.say("dossiers.sample.seed"), sample.seed()))
                .line(List.of(phrases.say("dossiers.sample.hash"), sample.sha256()))
                .heading(headings(phrases));
        view.lines().forEach(line -> sheet.line(cells(line, sample, phrases)));
        return sheet.widths(8, 20, 40, 16, 10, 40, 68);
    }

    private static List<String> headings(Phrases phrases) {
        return List.of(
                "#",
                phrases.say("evaluation.reference"),
                phrases.say("evaluation.applicant"),
                phrases.say("dossiers.amount"),
                phrases.say("applications.desk.currency"),
                phrases.say("dossiers.sample.ground"),
                phrases.say("dossiers.sample.ticket"));
    }

    private static List<Object> cells(Sample.Line line, Sample sample, Phrases phrases) {
        var amount = line.amount();
        var currency = sample.currency();
        return List.of(
                line.place(),
                line.reference(),
                phrases.text(line.applicant()),
                amount == null ? "" : amount,
                currency == null ? "" : currency,
                phrases.say("dossiers.sample.ground." + line.ground()),
                line.ticket());
    }
}
