package org.komshi.evaluation.assignment;

import org.jspecify.annotations.Nullable;

/**
 * How assessments are to be given out, as typed.
 *
 * @param plan fingerprint of the plan that was shown
 */
record AssignmentForm(
        @Nullable String wanted,
        @Nullable String due,
        @Nullable String plan) {
    @Override
    public String wanted() {
        return wanted == null ? "" : wanted;
    }

    @Override
    public String due() {
        return due == null ? "" : due;
    }

    @Override
    public String plan() {
        return plan == null ? "" : plan;
    }

    int number(int otherwise) {
        return wanted().matches("\\d{1,3}") ? Integer.parseInt(wanted()) : otherwise;
    }
}
