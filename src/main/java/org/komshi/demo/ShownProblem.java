package org.komshi.demo;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** A problem that nobody has, for the page of components: a registration number that is known already. */
public record ShownProblem(String at) implements Problem {
    @Override
    public String code() {
        return "organisations.number-known";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("number", "EX-1004177");
    }

    @Override
    public Optional<String> field() {
        return Optional.of(at);
    }
}
