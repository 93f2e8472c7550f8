package org.komshi.calls.programmes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.komshi.calls.Country;
import org.komshi.calls.desk.CannotRead;
import org.komshi.calls.desk.Entries;
import org.komshi.language.Languages;
import org.komshi.problems.Problem;

/** A country or territory as it is entered: its code, what it is called, its footnote, its place in lists. */
public record CountryForm(Entries entries) {
    private static final int MOST = 400;
    private static final List<String> KNOWN = Arrays.asList(Locale.getISOCountries());

    static CountryForm of(Country country, int place, int version) {
        Entries entries = Entries.none();
        entries.put("code", country.code());
        entries.put("name", country.name());
        entries.put("footnote", country.footnote());
        entries.put("place", String.valueOf(place));
        entries.put("version", String.valueOf(version));
        return new CountryForm(entries);
    }

    public String value(String field) {
        return entries.value(field);
    }

    String code() {
        return value("code").toUpperCase(Locale.ROOT);
    }

    /** XK is nobody's by the standard and everybody's by custom. */
    boolean isCode() {
        return KNOWN.contains(code()) || code().equals("XK");
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (entries.text("name").isEmpty()) {
            problems.add(new CannotRead.Missing(
                    "name-" + Languages.forTexts().getFirst().code()));
        }
        List.of("name", "footnote")
                .forEach(field -> entries.text(field).versions().forEach((code, text) -> {
                    if (text.length() > MOST) {
                        problems.add(
                                new CannotRead.TooLong(field + "-" + code, Languages.of(code), text.length(), MOST));
                    }
                }));
        return problems;
    }

    /** With what it says in languages the form did not ask for. */
    Country country(Country before) {
        return new Country(
                before.code(), entries.text("name", before.name()), entries.text("footnote", before.footnote()));
    }

    int place() {
        return entries.number("place", 1);
    }

    int seen() {
        return entries.number("version", -1);
    }
}
