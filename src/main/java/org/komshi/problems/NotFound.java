package org.komshi.problems;

/** There is no such thing, or not for this person: both look the same from outside. Answers 404. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
