package org.komshi.web.components;

import org.jspecify.annotations.Nullable;

/**
 * A figure that matters.
 *
 * @param note smaller, below the figure; null for none
 */
public record Fact(String label, String figure, @Nullable String note) {
    public Fact(String label, String figure) {
        this(label, figure, null);
    }
}
