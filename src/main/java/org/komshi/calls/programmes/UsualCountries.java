package org.komshi.calls.programmes;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Stream;
import org.komshi.calls.Country;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.springframework.stereotype.Component;

/** What countries and territories are called before a programme says otherwise: a beginning, to be looked at. */
@Component
class UsualCountries {
    /** Those a hub of the region is likely to work in come first, in this order. */
    static final List<String> REGION = List.of("AL", "BA", "XK", "ME", "MK", "RS");

    private static final List<String> NEIGHBOURS = List.of("BG", "GR", "HR", "HU", "MD", "RO", "SI", "TR", "UA");
    private static final String WITH_FOOTNOTE = "XK";

    private final Speech speech;

    UsualCountries(Speech speech) {
        this.speech = speech;
    }

    static List<String> codes() {
        return Stream.concat(REGION.stream(), NEIGHBOURS.stream()).toList();
    }

    static String name(String code, Language reader) {
        return ULocale.getDisplayCountry("und-" + code, reader.locale());
    }

    /** With the footnote that the European Union and its partners use where there is one. */
    Country country(String code) {
        Text name = Text.NONE;
        Text footnote = Text.NONE;
        boolean noted = code.equals(WITH_FOOTNOTE);
        for (Language language : Languages.forTexts()) {
            name = name.with(language.code(), name(code, language) + (noted ? "*" : ""));
            if (noted) {
                footnote = footnote.with(language.code(), speech.in(language).say("calls.country.footnote.XK"));
            }
        }
        return new Country(code, name, footnote);
    }
}
