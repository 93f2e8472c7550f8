package org.komshi.awards.supplements;

import java.math.BigDecimal;
import java.util.Optional;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.forms.TypedNumber;
import org.komshi.language.Language;

/** A sum as it was typed, in the currency of the call. */
record SumTyped(String typed, Language language) {
    /** Empty for a blank field and for what cannot be read. */
    Optional<BigDecimal> amount(DecisionRound round) {
        int decimals = round.unit().getDefaultFractionDigits();
        return TypedNumber.read(typed, language, decimals) instanceof TypedNumber.Understood(var number)
                        && number.stripTrailingZeros().scale() <= decimals
                        && number.precision() - number.scale() <= 12
                ? Optional.of(number)
                : Optional.empty();
    }

    Optional<CannotSupplement> problem(DecisionRound round) {
        return typed.isBlank() || amount(round).isPresent()
                ? Optional.empty()
                : Optional.of(new CannotSupplement.AmountUnreadable(typed));
    }
}
