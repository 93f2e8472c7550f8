package org.komshi.calls.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.komshi.money.Money;

/** Reads amounts as people of all our languages write them: 1500000, 1.500.000, 1,500,000, 1 500 000, 1500,50. */
final class Amounts {
    private Amounts() {}

    /** Empty when it is no amount; with three figures after a sign, the sign parts thousands. */
    static Optional<BigDecimal> read(String entered) {
        String amount = entered.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (amount.matches("\\d{1,3}([.,])\\d{3}(\\1\\d{3})*")) {
            return Optional.of(new BigDecimal(amount.replaceAll("[.,]", "")));
        }
        return amount.matches("\\d{1,12}([.,]\\d{1,2})?")
                ? Optional.of(new BigDecimal(amount.replace(',', '.')))
                : Optional.empty();
    }

    static Optional<Money> read(String entered, Currency currency) {
        return read(entered)
                .filter(amount -> amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits())
                .map(amount -> new Money(amount, currency));
    }
}
