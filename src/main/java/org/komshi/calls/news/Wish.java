package org.komshi.calls.news;

import java.util.Optional;
import org.komshi.calls.Search;
import org.komshi.language.Text;

/**
 * What is to be followed.
 *
 * @param slug of the call; empty: new calls
 * @param title of the call; empty: new calls
 * @param search which new calls
 */
public record Wish(String slug, Optional<Text> title, Search search) {
    public boolean isOfNewCalls() {
        return title.isEmpty();
    }
}
