package org.komshi.calls.programmes;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.komshi.calls.NewProgramme;
import org.komshi.calls.desk.CannotRead;
import org.komshi.calls.desk.Entries;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** A programme as it is entered. */
public record ProgrammeForm(Entries entries) {
    /** Those donors pay in, and those of the region. */
    public static final List<String> CURRENCIES =
            List.of("NOK", "EUR", "USD", "CHF", "SEK", "DKK", "GBP", "ALL", "BAM", "MKD", "RSD", "TRY");

    private static final Map<String, Integer> MOST = Map.of("name", 160, "summary", 1000);

    static ProgrammeForm empty() {
        Entries entries = Entries.none();
        entries.put("countries", UsualCountries.REGION);
        entries.put("currency", "EUR");
        return new ProgrammeForm(entries);
    }

    static ProgrammeForm of(ProgrammeView.Line line) {
        Entries entries = Entries.none();
        entries.put("name", line.name());
        entries.put("summary", line.summary());
        entries.put("currency", line.currency());
        entries.put("version", String.valueOf(line.version()));
        return new ProgrammeForm(entries);
    }

    public String value(String field) {
        return entries.value(field);
    }

    List<Problem> problemsOfNew() {
        List<Problem> problems = new ArrayList<>();
        if (!value("code").matches("[a-z0-9][a-z0-9-]{1,40}")) {
            problems.add(new CannotRead.NotACode("code"));
        }
        problems.addAll(problems());
        if (countries().isEmpty()) {
            problems.add(new CannotSetUp.NoCountry());
        }
        return problems;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (entries.text("name").isEmpty()) {
            problems.add(new CannotRead.Missing(
                    "name-" + Languages.forTexts().getFirst().code()));
        }
        MOST.forEach((field, most) -> entries.text(field).versions().forEach((code, text) -> {
            Language language = Languages.of(code);
            if (text.length() > most || field.equals("name") && !OneLine.isReadable(text, most)) {
                problems.add(new CannotRead.TooLong(field + "-" + code, language, text.length(), most));
            }
        }));
        if (!CURRENCIES.contains(value("currency"))) {
            problems.add(new CannotRead.Missing("currency"));
        }
        return problems;
    }

    NewProgramme programme(UsualCountries usual) {
        return new NewProgramme(
                value("code"),
                entries.text("name"),
                entries.text("summary"),
                Currency.getInstance(value("currency")),
                countries().stream().map(usual::country).toList());
    }

    /** With what it says in languages the form did not ask for. */
    NewTexts texts(ProgrammeView.Line before) {
        Text name = entries.text("name", before.name());
        return new NewTexts(name, entries.text("summary", before.summary()), value("currency"));
    }

    int seen() {
        return entries.number("version", -1);
    }

    private List<String> countries() {
        return UsualCountries.codes().stream()
                .filter(entries.values("countries")::contains)
                .toList();
    }
}
