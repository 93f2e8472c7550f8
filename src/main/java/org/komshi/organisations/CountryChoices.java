package org.komshi.organisations;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.komshi.language.Language;
import org.komshi.organisations.spi.Countries;
import org.komshi.organisations.spi.Countries.Named;
import org.springframework.stereotype.Component;

/** The countries and territories an organisation may be of, as the hub names them. */
@Component
public class CountryChoices {
    /** Before the first programme says otherwise. */
    private static final List<String> REGION = List.of("AL", "BA", "ME", "MK", "RS", "XK");

    private final List<Countries> answers;

    CountryChoices(List<Countries> answers) {
        this.answers = answers;
    }

    public List<Named> in(Language reader) {
        List<Named> named = answers.stream()
                .flatMap(answer -> answer.named(reader).stream())
                .toList();
        return named.isEmpty()
                ? REGION.stream()
                        .map(code -> new Named(code, usual(code, reader), ""))
                        .toList()
                : named;
    }

    /** One country, also one no programme names any more. */
    public Named one(String code, Language reader) {
        return in(reader).stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Named(code, usual(code, reader), ""));
    }

    private static String usual(String code, Language reader) {
        return ULocale.getDisplayCountry("und-" + code, reader.locale());
    }
}
