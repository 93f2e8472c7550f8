package org.komshi.applications;

import org.komshi.problems.Problem;

/** Why answers were not kept. */
public sealed interface CannotSave extends Problem {
    /** Submitted meanwhile: its answers are frozen. */
    record AlreadySubmitted() implements CannotSave {
        @Override
        public String code() {
            return "applications.save-submitted";
        }
    }

    record AlreadyWithdrawn() implements CannotSave {
        @Override
        public String code() {
            return "applications.save-withdrawn";
        }
    }
}
