package org.komshi.calls;

import java.util.List;
import org.komshi.language.Language;
import org.komshi.organisations.spi.Countries;
import org.springframework.stereotype.Component;

/** Tells the directory which countries and territories the programmes name, and how. */
@Component
class CountriesOfProgrammes implements Countries {
    private final CountryNames names;

    CountriesOfProgrammes(CountryNames names) {
        this.names = names;
    }

    @Override
    public List<Named> named(Language reader) {
        CountryNames.Names said = names.in(reader);
        return said.codes().stream()
                .map(code ->
                        new Named(code, said.name(code), said.footnote(code).orElse("")))
                .toList();
    }
}
