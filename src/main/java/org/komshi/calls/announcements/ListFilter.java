package org.komshi.calls.announcements;

import org.komshi.calls.CountryNames;

/** What the list of calls is narrowed to; empty words for everything. */
public record ListFilter(String stage, String country, CountryNames.Names names) {
    public boolean isSet() {
        return !stage.isEmpty() || !country.isEmpty();
    }
}
