package org.komshi.proofs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.komshi.calls.CallView;
import org.komshi.calls.CountryNames;
import org.komshi.language.Language;
import org.springframework.stereotype.Component;

/** The countries a call is for, with their names. */
@Component
class CountriesAsked {
    private final CountryNames names;

    CountriesAsked(CountryNames names) {
        this.names = names;
    }

    /** Names by code, in the call's order. */
    Map<String, String> of(CallView call, Language reader) {
        Map<String, String> countries = new LinkedHashMap<>();
        call.rules().applicants().countries().forEach(code -> countries.put(code, names.name(code, reader)));
        return countries;
    }
}
