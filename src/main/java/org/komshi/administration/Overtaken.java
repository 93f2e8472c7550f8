package org.komshi.administration;

import org.komshi.problems.Problem;

/** Another administrator changed the same thing meanwhile. */
record Overtaken() implements Problem {
    @Override
    public String code() {
        return "administration.overtaken";
    }
}
