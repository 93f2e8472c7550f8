package org.komshi.calls.announcements;

import org.komshi.calls.CountryNames;
import org.komshi.calls.Search;

/**
 * What the list of calls is narrowed to.
 *
 * @param stage empty for every stage
 */
public record ListFilter(String stage, Search search, CountryNames.Names names) {
    public boolean isSet() {
        return !stage.isEmpty() || search.isSet();
    }
}
