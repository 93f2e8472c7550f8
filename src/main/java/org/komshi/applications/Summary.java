package org.komshi.applications;

import java.math.BigDecimal;
import java.util.Optional;
import org.komshi.money.Money;

/**
 * What lists say of a proposal, from the answers whose questions have the roles {@code title, requested, place, months,
 * summary}; empty where the form does not ask or nobody answered yet.
 */
public record Summary(
        Optional<String> title,
        Optional<Money> requested,
        Optional<String> place,
        Optional<BigDecimal> months,
        Optional<String> summary) {
    public static final Summary NONE =
            new Summary(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
