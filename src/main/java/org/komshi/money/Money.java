package org.komshi.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.komshi.language.Phrases;

/**
 * An amount in its currency, kept with the currency's own number of decimals.
 *
 * @throws IllegalArgumentException when the amount has more decimals than the currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public Money {
        try {
            amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(amount + " is finer than a " + currency, finer);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException for another currency: sums across currencies need a rate and a date */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** @throws IllegalArgumentException for another currency */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** 1,982,006 NOK: decimals only when there are some, a space that does not break. */
    public String in(Phrases phrases) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return phrases.number(amount, whole ? 0 : currency.getDefaultFractionDigits()) + "\u00A0"
                + currency.getCurrencyCode();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}
