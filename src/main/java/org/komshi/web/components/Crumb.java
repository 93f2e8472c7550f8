package org.komshi.web.components;

import org.jspecify.annotations.Nullable;

/**
 * A place on the way to a page, or a part of a thing in its tabs.
 *
 * @param address null for the page itself
 */
public record Crumb(String label, @Nullable String address) {
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
