package org.komshi.awards.letters;

import org.komshi.problems.Problem;

/** Why letters are not sent. */
public sealed interface CannotSend extends Problem {
    /** The decision is not taken yet. */
    record NotDecided() implements CannotSend {
        @Override
        public String code() {
            return "awards.letters-not-decided";
        }
    }
}
