package org.komshi.web.components;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param help a line below it; null for none
 */
public record Option(String value, String label, @Nullable String help) {
    public Option(String value, String label) {
        this(value, label, null);
    }
}
