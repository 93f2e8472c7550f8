package org.komshi.web.components;

/**
 * A point in time on a thread.
 *
 * @param when a date in words, or what one waits for
 */
public record Point(String what, String when, State state) {
    public enum State {
        PAST,
        NOW,
        NEXT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
