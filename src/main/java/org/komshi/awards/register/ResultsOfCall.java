package org.komshi.awards.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.web.components.Weave;

/**
 * What came of a call.
 *
 * @param total all grants together; null when not published
 * @param note empty for calls of this hub
 * @param reserve null when nobody waits on a list
 */
public record ResultsOfCall(
        int applications,
        int invited,
        int awarded,
        @Nullable BigDecimal total,
        String currency,
        Text note,
        List<GrantLine> grants,
        @Nullable Reserve reserve) {
    /** @param until last day of the list */
    public record Reserve(int waiting, LocalDate until) {}

    public Weave weave() {
        return new Weave(applications, invited, awarded);
    }

    public Optional<Money> sum() {
        return Optional.ofNullable(total).map(amount -> new Money(amount, Currency.getInstance(currency)));
    }
}
