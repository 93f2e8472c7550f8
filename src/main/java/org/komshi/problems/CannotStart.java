package org.komshi.problems;

/**
 * The hub cannot start, for a reason its host can do something about. The message is one sentence for them, in
 * English; it is printed alone, without a stack trace, and the hub ends with exit code 1.
 */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
