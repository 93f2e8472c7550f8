package org.komshi.calls;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.database.Remembered;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What countries and territories are called: a setting of the programme, the same for every visitor. A name with a
 * footnote is shown with it.
 */
@Component
public class CountryNames {
    private final JdbcClient jdbc;
    private final Remembered<Map<String, Country>> known = new Remembered<>(this::read);

    CountryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name in a language; for a country no programme names, what the language usually calls it. */
    public String name(String code, Language language) {
        return in(language).name(code);
    }

    /** The footnote that must stand where the name is shown; empty when there is none. */
    public Optional<String> footnote(String code, Language language) {
        return in(language).footnote(code);
    }

    /** All names at once: for pages that show many. At most a minute old, see {@link Remembered}. */
    public Names in(Language language) {
        return new Names(language, known.get());
    }

    /** A programme names its countries in the acting transaction. */
    public void changed() {
        known.forget();
    }

    private Map<String, Country> read() {
        Map<String, Country> countries = new LinkedHashMap<>();
        jdbc.sql("""
                        select country_name.code, country_name.name, country_name.footnote
                          from calls.country_name
                          join calls.programme on programme.id = country_name.programme
                         order by programme.created_at, array_position(programme.countries, country_name.code)
                        """).query(Country.class).list().forEach(country -> countries.putIfAbsent(country.code(), country));
        return Collections.unmodifiableMap(countries);
    }

    /** @param countries those a programme names, in its order */
    public record Names(Language language, Map<String, Country> countries) {
        public String name(String code) {
            Country country = countries.get(code);
            return country == null
                    ? new ULocale("", code).getDisplayCountry(language.locale())
                    : country.name().value(language);
        }

        public Optional<String> footnote(String code) {
            return Optional.ofNullable(countries.get(code))
                    .map(Country::footnote)
                    .map(text -> text.value(language))
                    .filter(footnote -> !footnote.isBlank());
        }

        /** Each footnote once, in the order of the codes: for below a list. */
        public List<String> footnotes(Collection<String> codes) {
            return codes.stream()
                    .map(this::footnote)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }

        public List<String> codes() {
            return List.copyOf(countries.keySet());
        }

        /** @return empty texts for a country no programme names */
        public Country country(String code) {
            return countries.getOrDefault(code, new Country(code, Text.NONE, Text.NONE));
        }
    }
}
