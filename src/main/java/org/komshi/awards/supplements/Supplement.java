package org.komshi.awards.supplements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * A supplementary decision as the desk reads it.
 *
 * @param ground {@code reserve} or {@code complaint}
 * @param outcome {@code invite}, {@code award} or {@code reject}
 * @param metOn null when no session was held for it
 * @param reopening what it ends; null from the reserve list
 */
public record Supplement(
        UUID id,
        UUID call,
        Text callTitle,
        int number,
        ZoneId zone,
        String currency,
        Text applicant,
        String reference,
        UUID application,
        UUID proposal,
        String ground,
        String outcome,
        @Nullable BigDecimal amount,
        String reason,
        @Nullable LocalDate metOn,
        String minutes,
        String members,
        String decider,
        Instant decidedAt,
        @Nullable UUID reopening) {

    public Optional<Money> grant() {
        return Optional.ofNullable(amount).map(sum -> new Money(sum, Currency.getInstance(currency)));
    }
}
