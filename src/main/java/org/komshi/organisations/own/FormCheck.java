package org.komshi.organisations.own;

import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.spi.Countries;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;

/** What the form is checked against: the countries of the hub, and this year. */
@Component
class FormCheck {
    private final CountryChoices countries;
    private final InstantSource clock;

    FormCheck(CountryChoices countries, InstantSource clock) {
        this.countries = countries;
        this.clock = clock;
    }

    List<Countries.Named> countries(Language reader) {
        return countries.in(reader);
    }

    List<? extends Problem> of(OrganisationForm form) {
        List<String> codes =
                countries(Languages.ENGLISH).stream().map(Countries.Named::code).toList();
        int year = Year.from(clock.instant().atOffset(ZoneOffset.UTC)).getValue();
        return form.problems(codes, year);
    }
}
