package org.komshi.identity.personal;

import java.util.Optional;
import org.komshi.problems.Problem;

/** The box that says one knows it cannot be undone is not ticked. */
record NotSure() implements Problem {
    @Override
    public String code() {
        return "identity.erasure-not-sure";
    }

    @Override
    public Optional<String> field() {
        return Optional.of("sure");
    }
}
