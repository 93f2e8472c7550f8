package org.komshi.awards.register;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.komshi.calls.CountryNames;
import org.komshi.language.Phrases;
import org.komshi.settings.Settings;
import org.komshi.sheets.CsvFile;
import org.komshi.sheets.Spreadsheet;
import org.springframework.stereotype.Component;

/** The register as a file: exactly the grants that are listed, with the same words. */
@Component
class GrantFiles {
    private static final List<String> COLUMNS = List.of(
            "title", "organisation", "country", "amount", "currency", "months", "awarded-on", "call", "address");

    private final GrantRows rows;
    private final CountryNames countries;
    private final Settings settings;

    GrantFiles(GrantRows rows, CountryNames countries, Settings settings) {
        this.rows = rows;
        this.countries = countries;
        this.settings = settings;
    }

    void csv(GrantFilter filter, Phrases phrases, OutputStream out) {
        CountryNames.Names names = countries.in(phrases.language());
        try (CsvFile file = new CsvFile(out)) {
            file.line(headings(phrases));
            rows.each(
                    filter,
                    grant -> file.line(cells(grant, phrases, names).stream()
                            .map(String::valueOf)
                            .toList()));
        }
    }

    Spreadsheet sheet(GrantFilter filter, Phrases phrases) {
        CountryNames.Names names = countries.in(phrases.language());
        Spreadsheet sheet = new Spreadsheet(phrases.say("awards.grants")).heading(headings(phrases));
        rows.each(filter, grant -> sheet.line(cells(grant, phrases, names)));
        return sheet.widths(50, 40, 20, 14, 8, 8, 14, 40, 60);
    }

    private List<String> headings(Phrases phrases) {
        Stream<String> marks = settings.demonstration() ? Stream.of("example") : Stream.of();
        return Stream.concat(COLUMNS.stream(), marks)
                .map(column -> phrases.say("awards.column." + column))
                .toList();
    }

    private List<Object> cells(Grant whole, Phrases phrases, CountryNames.Names names) {
        GrantLine grant = whole.line();
        List<Object> cells = new ArrayList<>(List.of(
                phrases.text(grant.title()),
                phrases.text(grant.organisation()),
                grant.country().isEmpty() ? "" : names.name(grant.country()),
                grant.grant().<Object>map(money -> money.amount()).orElse(""),
                grant.currency(),
                whole.months() == null ? "" : whole.months(),
                grant.awardedOn() == null ? "" : grant.awardedOn().toString(),
                phrases.text(whole.callTitle()),
                settings.url() + "/" + phrases.language().code() + "/grants/" + grant.slug()));
        if (settings.demonstration()) {
            cells.add(phrases.say(grant.example() ? "awards.example" : "awards.real"));
        }
        return cells;
    }
}
