package org.komshi.identity.account;

import java.util.Optional;
import org.komshi.problems.Problem;

/** The name is missing or cannot be read. */
record NoName() implements Problem {
    @Override
    public String code() {
        return "identity.no-name";
    }

    @Override
    public Optional<String> field() {
        return Optional.of("name");
    }
}
