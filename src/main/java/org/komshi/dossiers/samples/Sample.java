package org.komshi.dossiers.samples;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * A sample that was drawn.
 *
 * @param items how many there were to draw from
 * @param unknown how many of them had no amount
 * @param total of all amounts; null when there are several currencies, or none
 * @param sha256 of the population as text
 */
public record Sample(
        UUID id,
        String scope,
        UUID scopeId,
        String code,
        Text title,
        String drawnFrom,
        String method,
        int size,
        String seed,
        int items,
        int unknown,
        @Nullable String currency,
        @Nullable BigDecimal total,
        String sha256,
        String drawnBy,
        Instant drawnAt) {
    /**
     * One of those chosen.
     *
     * @param ground word of {@link Sampling.Ground}
     */
    public record Line(
            int place,
            UUID application,
            String reference,
            Text applicant,
            @Nullable BigDecimal amount,
            String ticket,
            String ground) {
        public String dossier() {
            return "/desk/dossiers/application/" + application;
        }
    }

    /** What is different in the population by now. */
    public record Changes(int added, int gone, int otherAmount) {}

    /**
     * @param changes empty as long as the population is what it was
     */
    public record View(Sample sample, List<Line> lines, Optional<Changes> changes) {
        /** The sum of those chosen; empty where amounts do not add up. */
        public Optional<Money> chosen() {
            return sample.money(lines.stream()
                    .map(Line::amount)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    public String address() {
        return "/desk/samples/" + id;
    }

    public Optional<Money> sum() {
        return money(total);
    }

    public Optional<Money> money(@Nullable BigDecimal amount) {
        return amount == null || currency == null
                ? Optional.empty()
                : Optional.of(Money.of(amount.toPlainString(), currency));
    }
}
