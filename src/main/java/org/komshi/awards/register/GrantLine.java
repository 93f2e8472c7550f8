package org.komshi.awards.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * A grant as the register lists it.
 *
 * @param organisation empty when its name is withheld
 * @param amount null when this one's sum is not published
 * @param country code; empty when its place is withheld
 * @param awardedOn null when not published
 * @param example invented
 */
public record GrantLine(
        UUID id,
        String slug,
        Text title,
        Text organisation,
        @Nullable BigDecimal amount,
        String currency,
        String country,
        @Nullable LocalDate awardedOn,
        LocalDate listedOn,
        boolean example) {

    public Optional<Money> grant() {
        return Optional.ofNullable(amount).map(sum -> new Money(sum, Currency.getInstance(currency)));
    }

    /** Marks the place in the list, for the address of the next page. */
    public String place() {
        return listedOn + "_" + id;
    }
}
