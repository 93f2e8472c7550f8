package org.komshi.calls.news;

import java.util.Optional;
import org.komshi.language.Text;

/**
 * What is to be followed.
 *
 * @param slug of the call; empty: new calls
 * @param title of the call; empty: new calls
 * @param country only new calls for it, by its code; empty: all
 */
public record Wish(String slug, Optional<Text> title, String country, String countryName) {
    public boolean isOfNewCalls() {
        return title.isEmpty();
    }
}
