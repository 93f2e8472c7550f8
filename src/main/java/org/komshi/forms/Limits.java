package org.komshi.forms;

import java.util.Optional;
import java.util.OptionalInt;
import org.komshi.money.Money;

/**
 * What a call adds to a form's own limits.
 *
 * @param smallest grant; empty when the call names none
 * @param largest grant; empty when the call names none
 * @param months longest duration, for the question with the role {@code months}
 */
public record Limits(Optional<Money> smallest, Optional<Money> largest, OptionalInt months) {
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
