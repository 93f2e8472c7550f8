package org.komshi.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.web.components.Weave;

/**
 * What the home page shows.
 *
 * @param calls open or announced, the one that closes first at the front
 * @param woven the last call whose result is published
 * @param grants the newest of the register
 * @param territories where the hub gives grants, by their set names
 */
public record Home(
        List<CallAhead> calls, Optional<Woven> woven, Sums sums, List<Grant> grants, List<Territory> territories) {

    /**
     * @param opens first instant of the concept notes' period
     * @param closes first instant after it
     * @param example whether it is invented, to show how things go
     */
    public record CallAhead(
            String slug,
            Text title,
            Text summary,
            Currency currency,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Integer months,
            Instant opens,
            Instant closes,
            ZoneId zone,
            boolean example,
            Instant now) {
        public boolean isOpen() {
            return !now.isBefore(opens);
        }

        /** Whole days in the call's own zone; 0 on the last day. */
        public long daysLeft() {
            return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(closes, zone));
        }

        public boolean closesSoon() {
            return daysLeft() <= 3;
        }

        public Optional<Money> leastSum() {
            return Optional.ofNullable(least).map(sum -> new Money(sum, currency));
        }

        public Optional<Money> mostSum() {
            return Optional.ofNullable(most).map(sum -> new Money(sum, currency));
        }
    }

    /** A decided call as a piece of weaving. */
    public record Woven(String slug, Text title, Weave weave) {}

    /** What was given so far, examples left out. Sums of several currencies stand side by side. */
    public record Sums(long grants, long organisations, List<Money> given) {}

    /** @param amount null where it is not published */
    public record Grant(
            String slug,
            Text title,
            Text organisation,
            Text country,
            @Nullable Money amount) {}

    /** @param footnote empty when it has none */
    public record Territory(Text name, Text footnote) {}
}
